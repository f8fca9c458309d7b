package org.claimwright.remittance;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimwright.claims.ControlKey;
import org.claimwright.money.Money;
import org.claimwright.remittance.rules.ClaimMatch;
import org.claimwright.remittance.rules.OurClaim;
import org.claimwright.remittance.rules.OurClaim.OurLine;

/** Our claims that a set of CLPs may be about, a thousand CLPs in one query. */
final class OurClaims {

    private final Connection connection;

    OurClaims(Connection connection) {
        this.connection = connection;
    }

    /** @param payerIdentifier of the remittance, for what it told us before */
    ClaimMatch.Candidates candidates(List<ClaimPayment> payments, ClaimMatch.Parties parties, String payerIdentifier) throws SQLException {
        if (payments.isEmpty()) {
            return new ClaimMatch.Candidates(parties, List.of());
        }
        Map<Long, Set<String>> learned = learned(payments, payerIdentifier);
        String sql = """
            select claim_id, patient_control_number, control_key, coalesce(payer_claim_number, ''), client_id, payer_id, charge_cents from claim
             where patient_control_number = any (?) or control_key = any (?) or payer_claim_number = any (?) or claim_id = any (?)""";
        Map<Long, OurClaim> found = new LinkedHashMap<>();
        Map<Long, List<OurLine>> lines = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, texts(payments.stream().map(ClaimPayment::patientControlNumber).toList()));
            select.setArray(2, texts(payments.stream().map(payment -> ControlKey.of(payment.patientControlNumber())).filter(key -> !key.isEmpty()).toList()));
            select.setArray(3, texts(numbers(payments)));
            select.setArray(4, connection.createArrayOf("int8", learned.keySet().toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    long claimId = row.getLong(1);
                    found.put(claimId, new OurClaim(claimId, row.getString(2), row.getString(3), row.getString(4), learned.getOrDefault(claimId, Set.of()),
                        (Integer) row.getObject(5), row.getInt(6), Money.ofCents(row.getLong(7)), lines.computeIfAbsent(claimId, id -> new ArrayList<>(4))));
                }
            }
        }
        fill(lines);
        return new ClaimMatch.Candidates(parties, List.copyOf(found.values()));
    }

    /** The payer's claim numbers among these that it told us in earlier remittances, by our claims. */
    private Map<Long, Set<String>> learned(List<ClaimPayment> payments, String payerIdentifier) throws SQLException {
        String sql = """
            with c as materialized (
                select org_id, remittance_id, claim_id, payer_claim_number from remittance_claim
                 where payer_claim_number = any (?) and claim_id is not null)
            select distinct c.claim_id, c.payer_claim_number from c
              join remittance r on r.org_id = c.org_id and r.remittance_id = c.remittance_id
             where r.payer_identifier = ?""";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, texts(numbers(payments)));
            select.setString(2, payerIdentifier);
            Map<Long, Set<String>> learned = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    learned.computeIfAbsent(row.getLong(1), id -> new HashSet<>(2)).add(row.getString(2));
                }
            }
            return learned;
        }
    }

    private static List<String> numbers(List<ClaimPayment> payments) {
        return payments.stream().map(ClaimPayment::payerClaimNumber).filter(number -> !number.isEmpty()).toList();
    }

    private java.sql.Array texts(List<String> values) throws SQLException {
        return connection.createArrayOf("text", values.toArray());
    }

    private void fill(Map<Long, List<OurLine>> lines) throws SQLException {
        String sql = """
            select claim_id, line_no, coalesce(control_number, ''), code, modifiers, units, charge_cents, service_date from service_line
             where claim_id = any (?) order by claim_id, line_no""";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf("int8", lines.keySet().toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String modifiers = row.getString(5);
                    lines.get(row.getLong(1)).add(new OurLine(row.getInt(2), row.getString(3), row.getString(4),
                        modifiers.isEmpty() ? List.of() : List.of(modifiers.split(":")), row.getBigDecimal(6), Money.ofCents(row.getLong(7)),
                        row.getObject(8, LocalDate.class)));
                }
            }
        }
    }

    /** The payer forwarded them to the next one: do not bill. */
    void markForwarded(List<Long> claimIds) throws SQLException {
        if (claimIds.isEmpty()) {
            return;
        }
        try (PreparedStatement update = connection.prepareStatement("update claim set forwarded = true where claim_id = any (?) and not forwarded")) {
            update.setArray(1, connection.createArrayOf("int8", claimIds.toArray()));
            update.executeUpdate();
        }
    }
}
