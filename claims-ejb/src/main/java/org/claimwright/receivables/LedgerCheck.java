package org.claimwright.receivables;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.claimwright.access.Walled;
import org.claimwright.money.Money;

/** Asks the database whether everything holds that must always hold of the ledger. Reads all of it, changes nothing. */
@Stateless
@Walled
@PermitAll
public class LedgerCheck {

    @Resource(lookup = "java:jboss/datasources/ClaimwrightDS")
    private DataSource database;

    public LedgerCheck() {
    }

    public LedgerCheck(DataSource database) {
        this.database = database;
    }

    /**
     * What one invariant came to.
     *
     * @param name   see {@link Invariant}
     * @param detail what it keeps when it holds; else who breaks it first, by how much, and how many do
     */
    public record Outcome(String name, boolean ok, String detail) {
    }

    /** Every invariant in their order; the ledger is good when all are ok. */
    public List<Outcome> run() {
        try (Connection connection = database.getConnection()) {
            List<Outcome> outcomes = new ArrayList<>();
            for (Invariant invariant : Invariant.values()) {
                outcomes.add(outcome(connection, invariant));
            }
            return outcomes;
        } catch (SQLException e) {
            throw new EJBException("the ledger could not be checked", e);
        }
    }

    private static Outcome outcome(Connection connection, Invariant invariant) throws SQLException {
        String sql = "select offender, off_cents, count(*) over () as offenders from (" + invariant.offenders() + ") o (offender, off_cents) order by offender limit 1";
        try (PreparedStatement select = connection.prepareStatement(sql); ResultSet rows = select.executeQuery()) {
            if (!rows.next()) {
                return new Outcome(invariant.title(), true, invariant.words());
            }
            String off = rows.getObject("off_cents") == null ? "" : " (off by " + Money.ofCents(rows.getLong("off_cents")) + ")";
            return new Outcome(invariant.title(), false, "not so: " + invariant.words() + "; first " + rows.getString("offender") + off + ", "
                + rows.getLong("offenders") + " in all");
        }
    }
}
