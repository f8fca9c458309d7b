package org.claimwright.claims;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.claimwright.database.Columns;

/**
 * Patients by what an import says of them. The same names, birth date and member id are one patient; without a birth date nobody is taken for
 * somebody else, so each import makes a new one.
 */
final class PatientRows {

    private final Connection connection;

    PatientRows(Connection connection) {
        this.connection = connection;
    }

    /** @param patients each once */
    Map<ImportedClaim.Patient, Long> ids(List<ImportedClaim.Patient> patients) throws SQLException {
        Map<ImportedClaim.Patient, Long> ids = find(patients);
        List<ImportedClaim.Patient> unknown = patients.stream().filter(patient -> !ids.containsKey(patient)).toList();
        if (!unknown.isEmpty()) {
            ids.putAll(insert(unknown));
        }
        return ids;
    }

    private Map<ImportedClaim.Patient, Long> find(List<ImportedClaim.Patient> patients) throws SQLException {
        return asked("""
            select distinct on (p.last_name, p.first_name, p.birth_date, p.member_id) p.last_name, p.first_name, p.birth_date, p.member_id, p.patient_id
              from unnest(?::text[], ?::text[], ?::date[], ?::text[]) as n(last_name, first_name, birth_date, member_id)
              join patient p on p.name_key = upper(n.last_name) and p.birth_date = n.birth_date and p.last_name = n.last_name
                   and p.first_name = n.first_name and p.member_id is not distinct from n.member_id
             order by p.last_name, p.first_name, p.birth_date, p.member_id, p.patient_id""", patients);
    }

    private Map<ImportedClaim.Patient, Long> insert(List<ImportedClaim.Patient> patients) throws SQLException {
        return asked("""
            insert into patient (last_name, first_name, birth_date, member_id)
            select * from unnest(?::text[], ?::text[], ?::date[], ?::text[]) returning last_name, first_name, birth_date, member_id, patient_id""", patients);
    }

    private Map<ImportedClaim.Patient, Long> asked(String sql, List<ImportedClaim.Patient> patients) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            new Columns<>(statement, patients)
                .add("text", ImportedClaim.Patient::lastName)
                .add("text", ImportedClaim.Patient::firstName)
                .add("date", patient -> Objects.toString(patient.birthDate(), null))
                .add("text", ImportedClaim.Patient::memberId);
            Map<ImportedClaim.Patient, Long> ids = new HashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.put(new ImportedClaim.Patient(rows.getString(1), rows.getString(2), rows.getObject(3, LocalDate.class), rows.getString(4)),
                        rows.getLong(5));
                }
            }
            return ids;
        }
    }
}
