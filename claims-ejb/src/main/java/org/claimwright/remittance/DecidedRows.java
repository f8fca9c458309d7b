package org.claimwright.remittance;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.claimwright.database.NewRows;
import org.claimwright.edi.Position;
import org.claimwright.money.Money;
import org.claimwright.remittance.ClaimPayment.LinePayment;
import org.claimwright.remittance.rules.ClaimMatch;
import org.claimwright.remittance.rules.ClaimPosting;
import org.claimwright.remittance.rules.ProviderPosting;

/** What the payer decided, laid out as rows: CLP, SVC, CAS trio and PLB adjustment, a thousand claims a statement and table. */
final class DecidedRows {

    private static final int LONGEST_NUMBER = 80;

    private final long remittanceId;
    private final List<NewRows<?>> tables;

    DecidedRows(long remittanceId, List<DecidedClaim> claims, List<DecidedAdjustment> adjustments) {
        this.remittanceId = remittanceId;
        this.tables = List.of(claims(claims), lines(claims), adjustments(claims), providerAdjustments(adjustments));
    }

    void insert(Connection connection) throws SQLException {
        for (NewRows<?> table : tables) {
            table.insert(connection);
        }
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

    private NewRows<DecidedClaim> claims(List<DecidedClaim> claims) {
        return new NewRows<>("remittance_claim", claims).same("remittance_id", remittanceId)
            .add("ordinal", "int4", row -> row.payment().ordinal())
            .add("patient_control_number", "text", row -> row.payment().patientControlNumber())
            .add("payer_claim_number", "text", row -> cut(row.payment().payerClaimNumber()))
            .add("status", "text", row -> row.payment().status())
            .add("charge_cents", "int8", row -> row.payment().charge().cents())
            .add("paid_cents", "int8", row -> row.payment().paid().cents())
            .add("disposition", "text", row -> row.posting().disposition().name())
            .add("words", "text", row -> row.posting().words())
            .add("claim_id", "int8", DecidedClaim::claimId)
            .add("match_score", "int4", row -> row.match().score())
            .add("match_reason", "text", row -> row.match().reason())
            .add("remarks", "text", row -> String.join(" ", ClaimPosting.remarks(row.payment())))
            .add("first_byte", "int8", row -> row.payment().position().firstByte())
            .add("length", "int4", row -> row.payment().position().length());
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

    private NewRows<LineRow> lines(List<DecidedClaim> claims) {
        List<LineRow> rows = new ArrayList<>(claims.size() * 3);
        for (DecidedClaim claim : claims) {
            for (ClaimPosting.Line line : claim.posting().lines()) {
                LineRow row = new LineRow(claim, line);
                if (row.charge() != null && row.paid() != null) {
                    rows.add(row);
                }
            }
        }
        return new NewRows<>("adjudication", rows).same("remittance_id", remittanceId)
            .add("claim_ordinal", "int4", row -> row.claim().payment().ordinal())
            .add("line_ordinal", "int4", row -> row.line().ordinal())
            .add("claim_id", "int8", row -> row.claim().claimId())
            .add("line_no", "int4", row -> row.line().lineNo())
            .add("qualifier", "text", row -> row.payment() == null ? null : row.payment().procedure().qualifier())
            .add("code", "text", row -> row.payment() == null ? null : row.payment().procedure().code())
            .add("modifiers", "text", LineRow::modifiers)
            .add("charge_cents", "int8", row -> row.charge().cents())
            .add("paid_cents", "int8", row -> row.paid().cents())
            .add("units", "numeric", row -> row.payment() == null ? null : row.payment().unitsPaid())
            .add("service_date", "date", LineRow::served)
            .add("match_reason", "text", row -> row.line().matchReason())
            .add("remarks", "text", row -> row.payment() == null ? "" : String.join(" ", row.payment().remarks()))
            .add("first_byte", "int8", row -> row.position().firstByte())
            .add("length", "int4", row -> row.position().length());
    }

    private record AdjustmentRow(DecidedClaim claim, ClaimPosting.Adjusted adjusted) {
    }

    private NewRows<AdjustmentRow> adjustments(List<DecidedClaim> claims) {
        List<AdjustmentRow> rows = new ArrayList<>(claims.size() * 4);
        for (DecidedClaim claim : claims) {
            for (ClaimPosting.Adjusted adjusted : claim.posting().adjustments()) {
                rows.add(new AdjustmentRow(claim, adjusted));
            }
        }
        return new NewRows<>("adjustment", rows).same("remittance_id", remittanceId)
            .add("claim_ordinal", "int4", row -> row.claim().payment().ordinal())
            .add("ordinal", "int4", row -> row.adjusted().ordinal())
            .add("line_ordinal", "int4", row -> row.adjusted().lineOrdinal())
            .add("claim_id", "int8", row -> row.claim().claimId())
            .add("line_no", "int4", row -> row.adjusted().lineNo())
            .add("group_code", "text", row -> row.adjusted().adjustment().group())
            .add("reason", "text", row -> row.adjusted().adjustment().reason())
            .add("cents", "int8", row -> row.adjusted().adjustment().amount().cents())
            .add("quantity", "numeric", row -> row.adjusted().adjustment().quantity())
            .add("account", "text", row -> row.adjusted().account() == null ? null : row.adjusted().account().text())
            .add("rule", "text", row -> row.adjusted().because().reference())
            .add("first_byte", "int8", row -> row.adjusted().adjustment().position().firstByte())
            .add("length", "int4", row -> row.adjusted().adjustment().position().length())
            .add("element", "int4", row -> row.adjusted().adjustment().element());
    }

    private NewRows<DecidedAdjustment> providerAdjustments(List<DecidedAdjustment> adjustments) {
        return new NewRows<>("provider_adjustment", adjustments).same("remittance_id", remittanceId)
            .add("ordinal", "int4", row -> row.adjustment().ordinal())
            .add("provider", "text", row -> row.adjustment().provider())
            .add("fiscal_period", "date", row -> row.adjustment().fiscalPeriod())
            .add("reason", "text", row -> row.adjustment().reason())
            .add("reference", "text", row -> row.adjustment().reference())
            .add("cents", "int8", row -> row.adjustment().amount().cents())
            .add("account", "text", row -> row.posting().account().text())
            .add("rule", "text", row -> row.posting().because().reference())
            .add("first_byte", "int8", row -> row.adjustment().position().firstByte())
            .add("length", "int4", row -> row.adjustment().position().length())
            .add("element", "int4", row -> row.adjustment().element());
    }

    /** The guide's most is 50; an index cannot bear any length. */
    private static String cut(String number) {
        return number.substring(0, Math.min(number.length(), LONGEST_NUMBER));
    }
}
