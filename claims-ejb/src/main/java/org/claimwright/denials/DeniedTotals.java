package org.claimwright.denials;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.claimwright.access.Walled;
import org.claimwright.money.Money;

/** How much each remittance left denied. */
@Stateless
@PermitAll
@Walled
public class DeniedTotals {

    @Resource(lookup = "java:jboss/datasources/ClaimwrightDS")
    private DataSource database;

    public DeniedTotals() {
    }

    public DeniedTotals(DataSource database) {
        this.database = database;
    }

    /** By remittance; one without denials is not in it. */
    public Map<Long, Money> of(Collection<Long> remittanceIds) {
        try (Connection connection = database.getConnection(); PreparedStatement select = connection.prepareStatement(
                "select remittance_id, sum(open_cents) from denial where remittance_id = any(?) group by remittance_id")) {
            select.setArray(1, connection.createArrayOf("bigint", remittanceIds.toArray()));
            Map<Long, Money> denied = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    denied.put(row.getLong(1), Money.ofCents(row.getLong(2)));
                }
            }
            return denied;
        } catch (SQLException e) {
            throw new EJBException("the denials could not be summed", e);
        }
    }
}
