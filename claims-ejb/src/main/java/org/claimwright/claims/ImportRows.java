package org.claimwright.claims;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.claimwright.database.Columns;
import org.claimwright.money.Money;

/** The rows of one import, set by set. Payers that nobody named before are made; clients must be there. */
final class ImportRows {

    private final Connection connection;
    private final RowErrors errors;
    private final Map<String, Integer> clients;
    private final Map<String, Integer> payers = new HashMap<>();

    ImportRows(Connection connection, RowErrors errors) throws SQLException {
        this.connection = connection;
        this.errors = errors;
        this.clients = clients();
    }

    /** A claim with the ids that it got. */
    record Inserted(ImportedClaim claim, long claimId, int payerId) {
    }

    /** Those that are new. One that is there with other values is an error; so is one of a client that we do not know. */
    List<ImportedClaim> withoutThoseThere(List<ImportedClaim> claims) throws SQLException {
        Set<String> there = known(claims);
        Map<String, StoredClaim> stored = StoredClaim.of(connection, claims.stream().filter(claim -> there.contains(claim.patientControlNumber())).toList());
        List<ImportedClaim> fresh = new ArrayList<>();
        for (ImportedClaim claim : claims) {
            if (claim.clientNpi() != null && !clients.containsKey(claim.clientNpi())) {
                errors.add(claim.row(), "client_npi", "is no client of this organisation; clients stand in claimwright.properties");
            }
            StoredClaim before = stored.get(claim.patientControlNumber());
            if (before == null) {
                fresh.add(claim);
            } else {
                before.refuseChanges(claim, errors);
            }
        }
        return fresh;
    }

    /** The control numbers that are there: of most imports none, and then nothing else has to be read. */
    private Set<String> known(List<ImportedClaim> claims) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select patient_control_number from claim where patient_control_number = any (?)")) {
            new Columns<>(select, claims).add("text", ImportedClaim::patientControlNumber);
            Set<String> known = new HashSet<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    known.add(rows.getString(1));
                }
            }
            return known;
        }
    }

    List<Inserted> insert(List<ImportedClaim> claims) throws SQLException {
        if (claims.isEmpty()) {
            return List.of();
        }
        insertPayers(claims);
        Map<ImportedClaim.Patient, Long> patients = new PatientRows(connection).ids(claims.stream().map(ImportedClaim::patient).distinct().toList());
        Map<String, Long> ids = insertClaims(claims, patients);
        List<Inserted> inserted = claims.stream()
            .map(claim -> new Inserted(claim, ids.get(claim.patientControlNumber()), payers.get(claim.payerIdentifier()))).toList();
        insertLines(inserted);
        return inserted;
    }

    /** What the ledger opened for these claims. */
    Money ledgerOpen(List<ImportedClaim> claims) throws SQLException {
        String sql = "select coalesce(sum(cents), 0) from entry where journal_id = any (?) and account = 'insurer-open'";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            new Columns<>(select, claims).add("uuid", ImportedClaim::openingJournal);
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return Money.ofCents(rows.getLong(1));
            }
        }
    }

    long insertImport(byte[] sha256, ImportReport report) throws SQLException {
        String sql = "insert into claim_import (sha256, claims, lines, charge_cents, open_cents) values (?, ?, ?, ?, ?) returning import_id";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setBytes(1, sha256);
            insert.setInt(2, report.claims());
            insert.setInt(3, report.lines());
            insert.setLong(4, report.charges().cents());
            insert.setLong(5, report.open().cents());
            try (ResultSet rows = insert.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private Map<String, Integer> clients() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select npi, client_id from client where npi is not null");
             ResultSet rows = select.executeQuery()) {
            Map<String, Integer> clients = new HashMap<>();
            while (rows.next()) {
                clients.put(rows.getString(1), rows.getInt(2));
            }
            return clients;
        }
    }

    /** A payer that is there keeps its name: the configuration's word counts, not an old system's. */
    private void insertPayers(List<ImportedClaim> claims) throws SQLException {
        Map<String, String> unknown = new HashMap<>();
        claims.stream().filter(claim -> !payers.containsKey(claim.payerIdentifier()))
            .forEach(claim -> unknown.putIfAbsent(claim.payerIdentifier(), claim.payerName()));
        if (unknown.isEmpty()) {
            return;
        }
        String sql = """
            with asked as (select * from unnest(?::text[], ?::text[]) as n(identifier, name)),
                 made as (insert into payer (identifier, name) select identifier, name from asked on conflict (org_id, identifier) do nothing
                          returning identifier, payer_id)
            select identifier, payer_id from made
            union all
            select p.identifier, p.payer_id from payer p join asked a on a.identifier = p.identifier""";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            new Columns<>(insert, List.copyOf(unknown.entrySet())).add("text", Map.Entry::getKey).add("text", Map.Entry::getValue);
            try (ResultSet rows = insert.executeQuery()) {
                while (rows.next()) {
                    payers.put(rows.getString(1), rows.getInt(2));
                }
            }
        }
    }

    private Map<String, Long> insertClaims(List<ImportedClaim> claims, Map<ImportedClaim.Patient, Long> patients) throws SQLException {
        String sql = """
            insert into claim (patient_control_number, control_key, payer_id, payer_claim_number, patient_id, client_id, from_date, to_date, charge_cents,
                               institutional)
            select * from unnest(?::text[], ?::text[], ?::int[], ?::text[], ?::bigint[], ?::int[], ?::date[], ?::date[], ?::bigint[], ?::bool[])
            returning patient_control_number, claim_id""";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            new Columns<>(insert, claims)
                .add("text", ImportedClaim::patientControlNumber)
                .add("text", claim -> ControlKey.of(claim.patientControlNumber()))
                .add("int4", claim -> payers.get(claim.payerIdentifier()))
                .add("text", ImportedClaim::payerClaimNumber)
                .add("int8", claim -> patients.get(claim.patient()))
                .add("int4", claim -> clients.get(Objects.toString(claim.clientNpi(), "")))
                .add("date", claim -> claim.from().toString())
                .add("date", claim -> claim.to().toString())
                .add("int8", claim -> claim.charge().cents())
                .add("bool", ImportedClaim::institutional);
            Map<String, Long> ids = new HashMap<>();
            try (ResultSet rows = insert.executeQuery()) {
                while (rows.next()) {
                    ids.put(rows.getString(1), rows.getLong(2));
                }
            }
            return ids;
        }
    }

    private record ClaimLine(long claimId, ImportedClaim.Line line) {
    }

    private void insertLines(List<Inserted> claims) throws SQLException {
        List<ClaimLine> lines = new ArrayList<>();
        claims.forEach(inserted -> inserted.claim().lines().forEach(line -> lines.add(new ClaimLine(inserted.claimId(), line))));
        String sql = """
            insert into service_line (claim_id, line_no, control_number, qualifier, code, modifiers, units, charge_cents, service_date)
            select * from unnest(?::bigint[], ?::int[], ?::text[], ?::text[], ?::text[], ?::text[], ?::numeric[], ?::bigint[], ?::date[])""";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            new Columns<>(insert, lines)
                .add("int8", ClaimLine::claimId)
                .add("int4", row -> row.line().number())
                .add("text", row -> row.line().controlNumber())
                .add("text", row -> row.line().qualifier())
                .add("text", row -> row.line().code())
                .add("text", row -> row.line().modifiers())
                .add("numeric", row -> row.line().units())
                .add("int8", row -> row.line().charge().cents())
                .add("date", row -> row.line().serviceDate().toString());
            insert.executeUpdate();
        }
    }
}
