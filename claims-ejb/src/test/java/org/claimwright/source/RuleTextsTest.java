package org.claimwright.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.claimwright.TestDatabase;
import org.junit.jupiter.api.Test;

class RuleTextsTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh();

    @Test
    void the_first_words_of_a_rule_are_kept_and_never_change() throws Exception {
        int org = DATABASE.organisation("practice");
        DATABASE.run(org, db -> {
            RuleTexts.keep(db.getConnection(), List.of(new Because("posting", "2026.1", "co-45", "contractual under CO"),
                new Because("posting", "2026.1", Because.NO_RULE, "no rule covers PI-204")));
            RuleTexts.keep(db.getConnection(), List.of(new Because("posting", "2026.1", "co-45", "other words")));
            RuleTexts.keep(db.getConnection(), List.of());
        });
        assertEquals("co-45: contractual under CO; none: no rule covers it",
            DATABASE.ask(org, "select string_agg(rule || ': ' || words, '; ' order by rule) from door.rule_text"));
    }
}
