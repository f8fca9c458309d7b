package org.claimwright.claims;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.claimwright.database.Columns;
import org.claimwright.money.Money;

/** A claim as it was imported before, to compare with the rows of a file: column by column as text. */
final class StoredClaim {

    private final Map<String, String> columns;
    private final Map<Integer, Map<String, String>> lines = new HashMap<>();

    private StoredClaim(Map<String, String> columns) {
        this.columns = columns;
    }

    /** Those that are there, by patient control number; open balances as they were opened, whatever was posted since. */
    static Map<String, StoredClaim> of(Connection connection, List<ImportedClaim> claims) throws SQLException {
        String sql = """
            select c.patient_control_number, y.identifier, c.payer_claim_number, p.last_name, p.first_name, p.birth_date, p.member_id, t.npi, c.from_date,
                   c.to_date, c.institutional, s.line_no, s.control_number, s.qualifier, s.code, s.modifiers, s.units, s.charge_cents,
                   coalesce(e.cents, 0) as open_cents, s.service_date
              from unnest(?::text[], ?::uuid[]) as n(patient_control_number, journal_id)
              join claim c on c.patient_control_number = n.patient_control_number
              join payer y on y.org_id = c.org_id and y.payer_id = c.payer_id
              join patient p on p.org_id = c.org_id and p.patient_id = c.patient_id
              left join client t on t.org_id = c.org_id and t.client_id = c.client_id
              join service_line s on s.org_id = c.org_id and s.claim_id = c.claim_id
              left join entry e on e.org_id = c.org_id and e.journal_id = n.journal_id and e.claim_id = c.claim_id and e.line_no = s.line_no
                   and e.account = 'insurer-open'""";
        Map<String, StoredClaim> stored = new HashMap<>();
        if (claims.isEmpty()) {
            return stored;
        }
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            new Columns<>(select, claims).add("text", ImportedClaim::patientControlNumber).add("uuid", ImportedClaim::openingJournal);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String control = row.getString("patient_control_number");
                    StoredClaim claim = stored.get(control);
                    if (claim == null) {
                        claim = new StoredClaim(columns(row));
                        stored.put(control, claim);
                    }
                    claim.lines.put(row.getInt("line_no"), lineColumns(row));
                }
            }
        }
        return stored;
    }

    private static Map<String, String> columns(ResultSet row) throws SQLException {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("payer_identifier", row.getString("identifier"));
        columns.put("payer_claim_number", row.getString("payer_claim_number"));
        columns.put("patient_last_name", row.getString("last_name"));
        columns.put("patient_first_name", row.getString("first_name"));
        columns.put("patient_birth_date", row.getString("birth_date"));
        columns.put("member_id", row.getString("member_id"));
        columns.put("client_npi", row.getString("npi"));
        columns.put("from_date", row.getString("from_date"));
        columns.put("to_date", row.getString("to_date"));
        columns.put("institutional", Boolean.toString(row.getBoolean("institutional")));
        return columns;
    }

    private static Map<String, String> columns(ImportedClaim claim) {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("payer_identifier", claim.payerIdentifier());
        columns.put("payer_claim_number", claim.payerClaimNumber());
        columns.put("patient_last_name", claim.patient().lastName());
        columns.put("patient_first_name", claim.patient().firstName());
        columns.put("patient_birth_date", Objects.toString(claim.patient().birthDate(), null));
        columns.put("member_id", claim.patient().memberId());
        columns.put("client_npi", claim.clientNpi());
        columns.put("from_date", claim.from().toString());
        columns.put("to_date", claim.to().toString());
        columns.put("institutional", Boolean.toString(claim.institutional()));
        return columns;
    }

    private static Map<String, String> lineColumns(ResultSet row) throws SQLException {
        return lineColumns(row.getString("control_number"), row.getString("qualifier"), row.getString("code"), row.getString("modifiers"),
            row.getBigDecimal("units"), Money.ofCents(row.getLong("charge_cents")), Money.ofCents(row.getLong("open_cents")), row.getString("service_date"));
    }

    private static Map<String, String> lineColumns(String control, String qualifier, String code, String modifiers, BigDecimal units, Money charge, Money open,
                                                   String serviceDate) {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("line_control_number", control);
        columns.put("procedure_qualifier", qualifier);
        columns.put("procedure_code", code);
        columns.put("modifiers", modifiers);
        columns.put("units", units.stripTrailingZeros().toPlainString());
        columns.put("charge", charge.toString());
        columns.put("open_balance", open.toString());
        columns.put("service_date", serviceDate);
        return columns;
    }

    /** Each column that differs is an error; the values stay out of it, they may be a patient's. */
    void refuseChanges(ImportedClaim claim, RowErrors errors) {
        refuse(columns, columns(claim), claim.row(), errors);
        for (ImportedClaim.Line line : claim.lines()) {
            Map<String, String> there = lines.get(line.number());
            if (there == null) {
                errors.add(line.row(), "line_number", "this claim is there already without this line; an import never changes a claim");
            } else {
                refuse(there, lineColumns(line.controlNumber(), line.qualifier(), line.code(), line.modifiers(), line.units(), line.charge(), line.open(),
                    line.serviceDate().toString()), line.row(), errors);
            }
        }
        if (claim.lines().size() < lines.size()) {
            errors.add(claim.row(), "line_number", "this claim is there already with " + lines.size() + " lines, here are " + claim.lines().size());
        }
    }

    private static void refuse(Map<String, String> there, Map<String, String> here, long row, RowErrors errors) {
        there.forEach((column, value) -> {
            if (!Objects.equals(value, here.get(column)) && !mayDiffer(column, value, here.get(column))) {
                errors.add(row, column, "this claim is there already with another value; an import never changes a claim");
            }
        });
    }

    /** A remittance may have told us the payer's claim number since, and an empty client says nothing. */
    private static boolean mayDiffer(String column, String there, String here) {
        return column.equals("payer_claim_number") && (there == null || here == null) || column.equals("client_npi") && here == null;
    }
}
