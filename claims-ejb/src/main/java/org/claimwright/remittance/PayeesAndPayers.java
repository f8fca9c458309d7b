package org.claimwright.remittance;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.claimwright.remittance.Payment.Party;
import org.claimwright.remittance.Payment.Reference;

/** Finds who a remittance pays and who sends it. */
final class PayeesAndPayers {

    private final Connection connection;

    PayeesAndPayers(Connection connection) {
        this.connection = connection;
    }

    /** The client with the payee's NPI; else the only one with its tax id (N1*PE*FI or REF*TJ); else null. */
    Integer client(Party payee) throws SQLException {
        if (payee == null) {
            return null;
        }
        if (payee.qualifier().equals("XX")) {
            Integer client = onlyOne("select client_id from client where npi = ?", payee.identifier());
            if (client != null) {
                return client;
            }
        }
        for (String taxId : taxIds(payee)) {
            Integer client = onlyOne("select client_id from client where regexp_replace(tax_id, '[^0-9]', '', 'g') = ?", taxId);
            if (client != null) {
                return client;
            }
        }
        return null;
    }

    private static List<String> taxIds(Party payee) {
        List<String> taxIds = new ArrayList<>();
        if (payee.qualifier().equals("FI")) {
            taxIds.add(digits(payee.identifier()));
        }
        for (Reference reference : payee.references()) {
            if (reference.qualifier().equals("TJ")) {
                taxIds.add(digits(reference.value()));
            }
        }
        taxIds.removeIf(String::isEmpty);
        return taxIds;
    }

    private static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
    }

    /** How the remittance itself calls its payee: the identity of one that we do not know. */
    static String named(Party payee) {
        if (payee == null) {
            return "no payee";
        }
        if (!payee.identifier().isEmpty()) {
            return payee.qualifier() + ":" + payee.identifier();
        }
        List<String> taxIds = taxIds(payee);
        return taxIds.isEmpty() ? "no identifier" : "TJ:" + taxIds.get(0);
    }

    boolean isClient(int clientId) throws SQLException {
        return onlyOne("select client_id from client where client_id = ?::int", Integer.toString(clientId)) != null;
    }

    /** By TRN03; null when we do not know it. */
    Integer payer(String identifier) throws SQLException {
        return onlyOne("select payer_id from payer where identifier = ?", identifier);
    }

    private Integer onlyOne(String sql, String key) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql + " limit 2")) {
            select.setString(1, key);
            try (ResultSet row = select.executeQuery()) {
                Integer found = row.next() ? (Integer) row.getInt(1) : null;
                return row.next() ? null : found;
            }
        }
    }
}
