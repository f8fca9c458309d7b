package org.claimwright.audit;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.claimwright.access.CurrentCaller;

/** Notes who saw or changed what, in the transaction of what it tells: if either fails, neither is there. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Audit {

    @Resource(lookup = "java:jboss/datasources/ClaimwrightDS")
    private DataSource database;

    @Inject
    private CurrentCaller caller;

    public Audit() {
    }

    public Audit(DataSource database, CurrentCaller caller) {
        this.database = database;
        this.caller = caller;
    }

    /**
     * @param action  a verb phrase, e.g. {@code released remittance}
     * @param subject its id, e.g. {@code remittance:12}; never patient data
     */
    public void note(String action, String subject) {
        try (var connection = database.getConnection(); var insert = connection.prepareStatement(
                "insert into audit_event (org_id, actor, action, subject) values (current_setting('app.org')::int, ?, ?, ?)")) {
            insert.setString(1, caller.actor());
            insert.setString(2, action);
            insert.setString(3, subject);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new EJBException("could not note: " + action + " " + subject, e);
        }
    }
}
