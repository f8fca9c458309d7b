package org.claimwright.receivables;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Compares journals that are in the ledger already with those that somebody posts again under the same ids. */
final class PostedBefore {

    private final Connection connection;

    PostedBefore(Connection connection) {
        this.connection = connection;
    }

    void refuseDifferent(List<NewJournal> journals) throws SQLException {
        if (journals.isEmpty()) {
            return;
        }
        Map<UUID, List<String>> stored = stored(journals);
        for (NewJournal journal : journals) {
            List<String> again = journal.entries().stream().map(PostedBefore::asText).toList();
            if (!again.equals(stored.get(journal.id()))) {
                throw new PostedDifferently("journal " + journal.id() + " is posted already with other entries");
            }
        }
    }

    private static String asText(NewEntry entry) {
        return asText(entry.account().text(), entry.amount().cents(), entry.claimId(), entry.lineNo());
    }

    private static String asText(String account, long cents, Object claim, Object line) {
        return account + " " + cents + " " + Objects.toString(claim, "-") + "/" + Objects.toString(line, "-");
    }

    private Map<UUID, List<String>> stored(List<NewJournal> journals) throws SQLException {
        String sql = "select journal_id, account, cents, claim_id, line_no from entry where journal_id = any (?) order by journal_id, entry_no";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf("uuid", journals.stream().map(NewJournal::id).toArray()));
            Map<UUID, List<String>> stored = new HashMap<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    stored.computeIfAbsent(rows.getObject(1, UUID.class), id -> new ArrayList<>())
                        .add(asText(rows.getString(2), rows.getLong(3), rows.getString(4), rows.getString(5)));
                }
            }
            return stored;
        }
    }
}
