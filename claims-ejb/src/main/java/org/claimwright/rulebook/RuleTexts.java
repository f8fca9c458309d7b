package org.claimwright.rulebook;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.TreeMap;
import org.claimwright.source.Because;

/**
 * The words of every rule that ever decided anything (table {@code door.rule_text}), so that an old entry can be explained after the book has
 * changed. Written once, never changed.
 */
public final class RuleTexts {

    private RuleTexts() {
    }

    /**
     * Keeps the words of rules in the caller's transaction. Best called once and last in it, because a second transaction that keeps the same rule
     * for the first time waits for this one. For {@link Rulebook#NONE} the general words are kept, not those about one code.
     */
    public static void keep(Connection connection, Collection<Because> used) throws SQLException {
        TreeMap<String, Because> sorted = new TreeMap<>();
        used.forEach(because -> sorted.putIfAbsent(because.reference(), because));
        if (sorted.isEmpty()) {
            return;
        }
        Object[] rulebooks = sorted.values().stream().map(Because::rulebook).toArray();
        Object[] versions = sorted.values().stream().map(Because::version).toArray();
        Object[] rules = sorted.values().stream().map(Because::rule).toArray();
        Object[] words = sorted.values().stream().map(b -> b.rule().equals(Rulebook.NONE) ? "no rule covers it" : b.words()).toArray();
        try (PreparedStatement insert = connection.prepareStatement("insert into door.rule_text (rulebook, version, rule, words)"
                + " select * from unnest(?::text[], ?::text[], ?::text[], ?::text[]) as t order by 1, 2, 3 on conflict do nothing")) {
            Object[][] columns = {rulebooks, versions, rules, words};
            for (int i = 0; i < columns.length; i++) {
                Array column = connection.createArrayOf("text", columns[i]);
                insert.setArray(i + 1, column);
            }
            insert.executeUpdate();
        }
    }
}
