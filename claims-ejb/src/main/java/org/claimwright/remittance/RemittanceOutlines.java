package org.claimwright.remittance;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.claimwright.database.NewRows;
import org.claimwright.money.Money;

/** The outline of each remittance that was read: written when its file is read, so that posting need not read it twice. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class RemittanceOutlines {

    /** No word of {@link Outline#unreadable()} holds it. */
    private static final String BETWEEN = "\n";

    @Resource(lookup = "java:jboss/datasources/ClaimwrightDS")
    private DataSource database;

    public RemittanceOutlines() {
    }

    public RemittanceOutlines(DataSource database) {
        this.database = database;
    }

    /** @param outlines by the id of their transactions */
    public void addAll(Map<Long, Outline> outlines) {
        try (Connection connection = database.getConnection()) {
            new NewRows<>("remittance_outline", List.copyOf(outlines.entrySet()))
                .add("transaction_id", "int8", Map.Entry::getKey)
                .add("header_length", "int8", row -> row.getValue().headerLength())
                .add("claims", "int4", row -> row.getValue().claims())
                .add("claims_cents", "int8", row -> row.getValue().claimsPaid().cents())
                .add("plb_cents", "int8", row -> row.getValue().providerAdjusted().cents())
                .add("unreadable", "text", row -> String.join(BETWEEN, row.getValue().unreadable()))
                .add("body_sha256", "bytea", row -> row.getValue().bodySha256())
                .insert(connection);
        } catch (SQLException e) {
            throw new EJBException("the outlines of " + outlines.size() + " remittances could not be noted", e);
        }
    }

    /** @throws IllegalArgumentException when the transaction is no remittance that was read */
    static Outline get(Connection connection, long transactionId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select * from remittance_outline where transaction_id = ?")) {
            select.setLong(1, transactionId);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalArgumentException("transaction " + transactionId + " is no remittance that was read");
                }
                String unreadable = row.getString("unreadable");
                return new Outline(row.getLong("header_length"), row.getInt("claims"), Money.ofCents(row.getLong("claims_cents")),
                    Money.ofCents(row.getLong("plb_cents")), unreadable.isEmpty() ? List.of() : List.of(unreadable.split(BETWEEN)),
                    row.getBytes("body_sha256"));
            }
        }
    }
}
