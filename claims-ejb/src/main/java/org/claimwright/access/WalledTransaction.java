package org.claimwright.access;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.Dependent;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Which organisation the running transaction is in. Recorded with the transaction itself, so that it ends with it and a pooled thread or
 * connection never inherits it. The only place that sets {@code app.org}.
 */
@Dependent
public class WalledTransaction {

    /** In whose name the transaction runs. */
    record Entered(int organisation, String actor) {
    }

    @Resource
    private TransactionSynchronizationRegistry transaction;

    @Resource(lookup = "java:jboss/datasources/ClaimwrightDS")
    private DataSource database;

    /**
     * Enters an organisation for the rest of the running transaction; doing so again is nothing.
     *
     * @throws Refused when there is no transaction, or it is in another organisation already
     */
    void enter(int organisation, String actor) {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new Refused("organisation " + organisation + " refused: no transaction is active, so nothing would hold the wall");
        }
        Optional<Entered> entered = entered();
        if (entered.isEmpty()) {
            setForPolicies(organisation);
            transaction.putResource(Entered.class, new Entered(organisation, actor));
        } else if (entered.get().organisation() != organisation) {
            throw new Refused("organisation " + organisation + " refused: this transaction is in organisation "
                    + entered.get().organisation());
        }
    }

    Optional<Entered> entered() {
        return transaction.getTransactionKey() == null ? Optional.empty()
                : Optional.ofNullable((Entered) transaction.getResource(Entered.class));
    }

    void setRollbackOnly() {
        transaction.setRollbackOnly();
    }

    private void setForPolicies(int organisation) {
        try (var connection = database.getConnection();
                var set = connection.prepareStatement("select set_config('app.org', ?, true)")) {
            set.setString(1, Integer.toString(organisation));
            set.execute();
        } catch (SQLException e) {
            throw new EJBException("the wall could not be set for organisation " + organisation, e);
        }
    }
}
