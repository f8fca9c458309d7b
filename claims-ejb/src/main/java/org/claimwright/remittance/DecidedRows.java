package org.claimwright.remittance;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.claimwright.database.Columns;
import org.claimwright.edi.Position;
import org.claimwright.money.Money;
import org.claimwright.remittance.ClaimPayment.LinePayment;
import org.claimwright.remittance.rules.ClaimMatch;
import org.claimwright.remittance.rules.ClaimPosting;
import org.claimwright.remittance.rules.ProviderPosting;

/** What the payer decided, as rows: CLP, SVC, CAS trio and PLB adjustment, a thousand claims a statement and table. */
final class DecidedRows {

    private static final int LONGEST_NUMBER = 80;

    private final Connection connection;
    private final long remittanceId;

    DecidedRows(Connection connection, long remittanceId) {
        this.connection = connection;
        this.remittanceId = remittanceId;
    }

    /** A CLP with everything that was decided about it. */
    record DecidedClaim(ClaimPayment payment, ClaimMatch match, ClaimPosting posting) {

        Long claimId() {
            return posting.claim() == null ? null : (Long) posting.claim().claimId();
        }
    }

    /** A PLB adjustment with what was decided about it. */
    record DecidedAdjustment(ProviderAdjustment adjustment, ProviderPosting posting) {
    }

    void add(List<DecidedClaim> claims) throws SQLException {
        addClaims(claims);
        addLines(claims);
        addAdjustments(claims);
    }

    private void addClaims(List<DecidedClaim> claims) throws SQLException {
        String sql = """
            insert into remittance_claim (remittance_id, ordinal, patient_control_number, payer_claim_number, status, charge_cents, paid_cents, disposition,
                words, claim_id, match_score, match_reason, remarks, first_byte, length)
            select ?, * from unnest(?::int[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::bigint[], ?::int[], ?::text[],
                ?::text[], ?::bigint[], ?::int[])""";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            columns(insert, claims)
                .add("int4", row -> row.payment().ordinal())
                .add("text", row -> row.payment().patientControlNumber())
                .add("text", row -> cut(row.payment().payerClaimNumber()))
                .add("text", row -> row.payment().status())
                .add("int8", row -> row.payment().charge().cents())
                .add("int8", row -> row.payment().paid().cents())
                .add("text", row -> row.posting().disposition().name())
                .add("text", row -> row.posting().words())
                .add("int8", DecidedClaim::claimId)
                .add("int4", row -> row.match().score())
                .add("text", row -> row.match().reason())
                .add("text", row -> String.join(" ", ClaimPosting.remarks(row.payment())))
                .add("int8", row -> row.payment().position().firstByte())
                .add("int4", row -> row.payment().position().length());
            insert.executeUpdate();
        }
    }

    private record LineRow(DecidedClaim claim, ClaimPosting.Line line) {

        LinePayment payment() {
            return line.payment();
        }

        Money charge() {
            return payment() == null ? claim.payment().charge() : payment().charge();
        }

        Money paid() {
            return payment() == null ? claim.payment().paid() : payment().paid();
        }

        String modifiers() {
            return payment() == null ? null : String.join(":", payment().procedure().modifiers());
        }

        LocalDate served() {
            return payment() == null ? null : claim.payment().serviceDate(payment());
        }

        Position position() {
            return payment() == null ? claim.payment().position() : payment().position();
        }
    }

    private void addLines(List<DecidedClaim> claims) throws SQLException {
        List<LineRow> rows = new ArrayList<>(claims.size() * 3);
        for (DecidedClaim claim : claims) {
            for (ClaimPosting.Line line : claim.posting().lines()) {
                LineRow row = new LineRow(claim, line);
                if (row.charge() != null && row.paid() != null) {
                    rows.add(row);
                }
            }
        }
        String sql = """
            insert into adjudication (remittance_id, claim_ordinal, line_ordinal, claim_id, line_no, qualifier, code, modifiers, charge_cents, paid_cents,
                units, service_date, match_reason, remarks, first_byte, length)
            select ?, * from unnest(?::int[], ?::int[], ?::bigint[], ?::int[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::bigint[], ?::numeric[],
                ?::date[], ?::text[], ?::text[], ?::bigint[], ?::int[])""";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            columns(insert, rows)
                .add("int4", row -> row.claim().payment().ordinal())
                .add("int4", row -> row.line().ordinal())
                .add("int8", row -> row.claim().claimId())
                .add("int4", row -> row.line().lineNo())
                .add("text", row -> row.payment() == null ? null : row.payment().procedure().qualifier())
                .add("text", row -> row.payment() == null ? null : row.payment().procedure().code())
                .add("text", LineRow::modifiers)
                .add("int8", row -> row.charge().cents())
                .add("int8", row -> row.paid().cents())
                .add("numeric", row -> row.payment() == null ? null : row.payment().unitsPaid())
                .add("date", row -> row.served() == null ? null : row.served().toString())
                .add("text", row -> row.line().matchReason())
                .add("text", row -> row.payment() == null ? "" : String.join(" ", row.payment().remarks()))
                .add("int8", row -> row.position().firstByte())
                .add("int4", row -> row.position().length());
            insert.executeUpdate();
        }
    }

    private record AdjustmentRow(DecidedClaim claim, ClaimPosting.Adjusted adjusted) {
    }

    private void addAdjustments(List<DecidedClaim> claims) throws SQLException {
        List<AdjustmentRow> rows = new ArrayList<>(claims.size() * 4);
        for (DecidedClaim claim : claims) {
            for (ClaimPosting.Adjusted adjusted : claim.posting().adjustments()) {
                rows.add(new AdjustmentRow(claim, adjusted));
            }
        }
        String sql = """
            insert into adjustment (remittance_id, claim_ordinal, ordinal, line_ordinal, claim_id, line_no, group_code, reason, cents, quantity, account, rule,
                first_byte, length, element)
            select ?, * from unnest(?::int[], ?::int[], ?::int[], ?::bigint[], ?::int[], ?::text[], ?::text[], ?::bigint[], ?::numeric[], ?::text[], ?::text[],
                ?::bigint[], ?::int[], ?::int[])""";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            columns(insert, rows)
                .add("int4", row -> row.claim().payment().ordinal())
                .add("int4", row -> row.adjusted().ordinal())
                .add("int4", row -> row.adjusted().lineOrdinal())
                .add("int8", row -> row.claim().claimId())
                .add("int4", row -> row.adjusted().lineNo())
                .add("text", row -> row.adjusted().adjustment().group())
                .add("text", row -> row.adjusted().adjustment().reason())
                .add("int8", row -> row.adjusted().adjustment().amount().cents())
                .add("numeric", row -> row.adjusted().adjustment().quantity())
                .add("text", row -> row.adjusted().account() == null ? null : row.adjusted().account().text())
                .add("text", row -> row.adjusted().because().reference())
                .add("int8", row -> row.adjusted().adjustment().position().firstByte())
                .add("int4", row -> row.adjusted().adjustment().position().length())
                .add("int4", row -> row.adjusted().adjustment().element());
            insert.executeUpdate();
        }
    }

    void addProviderAdjustments(List<DecidedAdjustment> adjustments) throws SQLException {
        String sql = """
            insert into provider_adjustment (remittance_id, ordinal, provider, fiscal_period, reason, reference, cents, account, rule, first_byte, length, element)
            select ?, * from unnest(?::int[], ?::text[], ?::date[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::bigint[], ?::int[], ?::int[])""";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            columns(insert, adjustments)
                .add("int4", row -> row.adjustment().ordinal())
                .add("text", row -> row.adjustment().provider())
                .add("date", row -> row.adjustment().fiscalPeriod() == null ? null : row.adjustment().fiscalPeriod().toString())
                .add("text", row -> row.adjustment().reason())
                .add("text", row -> row.adjustment().reference())
                .add("int8", row -> row.adjustment().amount().cents())
                .add("text", row -> row.posting().account().text())
                .add("text", row -> row.posting().because().reference())
                .add("int8", row -> row.adjustment().position().firstByte())
                .add("int4", row -> row.adjustment().position().length())
                .add("int4", row -> row.adjustment().element());
            insert.executeUpdate();
        }
    }

    /** The guide's most is 50; an index cannot bear any length. */
    private static String cut(String number) {
        return number.substring(0, Math.min(number.length(), LONGEST_NUMBER));
    }

    private <T> Columns<T> columns(PreparedStatement insert, List<T> rows) throws SQLException {
        insert.setLong(1, remittanceId);
        return new Columns<>(insert, rows).from(2);
    }
}
