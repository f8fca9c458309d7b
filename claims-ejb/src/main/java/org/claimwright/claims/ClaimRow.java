package org.claimwright.claims;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.claimwright.money.Money;

/** One row of the CSV, column by column: what cannot be read becomes an error with its row and column, and null. */
final class ClaimRow {

    static final List<String> CLAIM_COLUMNS = List.of("patient_control_number", "payer_identifier", "payer_name", "payer_claim_number",
        "patient_last_name", "patient_first_name", "patient_birth_date", "member_id", "client_npi", "from_date", "to_date", "institutional");
    static final List<String> LINE_COLUMNS = List.of("line_number", "line_control_number", "procedure_qualifier", "procedure_code", "modifiers",
        "units", "charge", "open_balance", "service_date");

    private static final int MOST_LINES = 999;
    private static final Pattern LINE_NUMBER = Pattern.compile("[0-9]{1,3}");
    private static final Pattern MODIFIERS = Pattern.compile("|[A-Za-z0-9]{2}(:[A-Za-z0-9]{2}){0,3}");
    private static final Pattern UNITS = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,3})?");
    private static final Set<String> YES = Set.of("true", "yes", "y", "1");
    private static final Set<String> NO = Set.of("false", "no", "n", "0", "");

    private final CSVRecord record;
    private final RowErrors errors;

    ClaimRow(CSVRecord record, RowErrors errors) {
        this.record = record;
        this.errors = errors;
    }

    /** The header is row 1. */
    long row() {
        return record.getRecordNumber() + 1;
    }

    String raw(String column) {
        return record.get(column);
    }

    ImportedClaim claim(List<ImportedClaim.Line> lines) {
        String control = required("patient_control_number", 38);
        String payer = required("payer_identifier", 80);
        String payerName = required("payer_name", 200);
        ImportedClaim.Patient patient = new ImportedClaim.Patient(required("patient_last_name", 100), optional("patient_first_name", 100, ""),
            optionalDate("patient_birth_date"), optional("member_id", 80, null));
        LocalDate from = date("from_date");
        LocalDate to = date("to_date");
        if (from != null && to != null && to.isBefore(from)) {
            wrong("to_date", "lies before from_date");
        }
        return new ImportedClaim(row(), control, payer, payerName, optional("payer_claim_number", 50, null), patient, optional("client_npi", 10, null),
            from, to, institutional(), lines);
    }

    ImportedClaim.Line line() {
        Money charge = amount("charge");
        Money open = amount("open_balance");
        if (charge != null && open != null && open.compareTo(charge) > 0) {
            wrong("open_balance", "is " + open + ", more than the charge of " + charge);
        }
        return new ImportedClaim.Line(row(), lineNumber(), optional("line_control_number", 50, null), required("procedure_qualifier", 2),
            required("procedure_code", 48), modifiers(), units(), charge, open, date("service_date"));
    }

    private int lineNumber() {
        String text = raw("line_number");
        if (!LINE_NUMBER.matcher(text).matches() || Integer.parseInt(text) < 1) {
            wrong("line_number", "must be a number from 1 to " + MOST_LINES);
            return 0;
        }
        return Integer.parseInt(text);
    }

    private String modifiers() {
        String text = raw("modifiers");
        if (!MODIFIERS.matcher(text).matches()) {
            wrong("modifiers", "must be up to four modifiers of two characters, joined by colons");
        }
        return text;
    }

    private BigDecimal units() {
        String text = raw("units");
        if (!UNITS.matcher(text).matches()) {
            wrong("units", "must be a number with at most three decimals");
            return null;
        }
        return new BigDecimal(text);
    }

    private Money amount(String column) {
        try {
            Money amount = Money.parse(raw(column));
            if (amount.isNegative()) {
                wrong(column, "is negative: " + amount);
            }
            return amount;
        } catch (NumberFormatException e) {
            wrong(column, raw(column).isEmpty() ? "is missing" : "must be an amount of dollars with at most two decimals");
            return null;
        }
    }

    private boolean institutional() {
        String text = raw("institutional").toLowerCase(java.util.Locale.ROOT);
        if (!YES.contains(text) && !NO.contains(text)) {
            wrong("institutional", "must be true or false");
        }
        return YES.contains(text);
    }

    private LocalDate date(String column) {
        if (raw(column).isEmpty()) {
            wrong(column, "is missing");
            return null;
        }
        return optionalDate(column);
    }

    private LocalDate optionalDate(String column) {
        try {
            return raw(column).isEmpty() ? null : LocalDate.parse(raw(column));
        } catch (DateTimeParseException e) {
            wrong(column, "must be a day as 2026-01-31");
            return null;
        }
    }

    private String required(String column, int longest) {
        if (raw(column).isEmpty()) {
            wrong(column, "is missing");
        }
        return optional(column, longest, null);
    }

    private String optional(String column, int longest, String empty) {
        String text = raw(column);
        if (text.length() > longest) {
            wrong(column, "has " + text.length() + " characters, at most " + longest + " are possible");
        }
        if (text.indexOf('\0') >= 0) {
            wrong(column, "holds a character that no text can hold");
        }
        return text.isEmpty() ? empty : text;
    }

    void wrong(String column, String message) {
        errors.add(row(), column, message);
    }
}
