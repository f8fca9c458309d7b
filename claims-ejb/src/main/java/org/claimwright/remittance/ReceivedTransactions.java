package org.claimwright.remittance;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.claimwright.edi.Delimiters;
import org.claimwright.edi.TransactionHeader;
import org.claimwright.remittance.rules.Judgement.StructureError;

/** The transactions that were read, for posting. */
final class ReceivedTransactions {

    private final Connection connection;

    ReceivedTransactions(Connection connection) {
        this.connection = connection;
    }

    /** @throws IllegalArgumentException when there is none */
    ReceivedTransaction get(long transactionId) throws SQLException {
        String sql = """
            select t.*, f.partner, t.usage = 'T' and not o.sandbox as test
              from transaction_set t
              join raw_file f on f.org_id = t.org_id and f.file_id = t.file_id
              join door.organisation o on o.org_id = t.org_id
             where t.transaction_id = ?""";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, transactionId);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalArgumentException("there is no transaction " + transactionId);
                }
                return received(row);
            }
        }
    }

    private ReceivedTransaction received(ResultSet row) throws SQLException {
        TransactionHeader header = new TransactionHeader(row.getInt("ordinal"), row.getString("interchange"), row.getString("usage"), row.getString("sender"),
            row.getString("receiver"), row.getString("group_control"), row.getString("functional_id"), row.getString("version"), row.getString("code"),
            row.getString("control"), row.getLong("first_byte"), Delimiters.of(row.getString("delimiters")));
        long fileId = row.getLong("file_id");
        return new ReceivedTransaction(row.getLong("transaction_id"), fileId, row.getString("partner"), header, row.getLong("length"),
            row.getBoolean("truncated"), row.getBoolean("test"), row.getInt("errors") == 0 ? List.of() : errors(fileId, header.ordinal()),
            row.getInt("errors"));
    }

    private List<StructureError> errors(long fileId, int ordinal) throws SQLException {
        String sql = """
            select rule, coalesce(segment_id, 'a segment') as segment_id, segment, byte_offset, found, expected from edi_problem
             where file_id = ? and transaction_ordinal = ? and severity = 'ERROR' order by ordinal""";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, fileId);
            select.setInt(2, ordinal);
            List<StructureError> errors = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    errors.add(new StructureError(row.getString("rule"), row.getString("segment_id") + " (segment " + row.getString("segment") + ", byte "
                        + row.getLong("byte_offset") + ")", row.getString("found"), row.getString("expected")));
                }
            }
            return errors;
        }
    }
}
