package org.claimwright.source;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.claimwright.database.Columns;

/**
 * The words of every rule that ever decided anything (table {@code door.rule_text}), so that an old entry can be explained after the book has
 * changed. Written once, never changed.
 */
public final class RuleTexts {

    private RuleTexts() {
    }

    /**
     * Keeps the words of rules in the caller's transaction. Best called once and last in it, because a second transaction that keeps the same rule
     * for the first time waits for this one. For {@link Because#NO_RULE} the general words are kept, not those about one code.
     */
    public static void keep(Connection connection, Collection<Because> used) throws SQLException {
        TreeMap<String, Because> sorted = new TreeMap<>();
        used.forEach(because -> sorted.putIfAbsent(because.reference(), because));
        if (sorted.isEmpty()) {
            return;
        }
        String sql = """
            insert into door.rule_text (rulebook, version, rule, words)
            select n.* from unnest(?::text[], ?::text[], ?::text[], ?::text[]) as n(rulebook, version, rule, words)
             where not exists (select from door.rule_text t where t.rulebook = n.rulebook and t.version = n.version and t.rule = n.rule)
             order by 1, 2, 3 on conflict do nothing""";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            new Columns<>(insert, List.copyOf(sorted.values()))
                .add("text", Because::rulebook)
                .add("text", Because::version)
                .add("text", Because::rule)
                .add("text", because -> because.rule().equals(Because.NO_RULE) ? "no rule covers it" : because.words());
            insert.executeUpdate();
        }
    }
}
