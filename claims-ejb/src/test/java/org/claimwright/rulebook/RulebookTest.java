package org.claimwright.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RulebookTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final String COLUMNS = "rulebook,trial,7\nid,from,to,group,carc,rarc,payer,sign,class,because\n";

    @Test
    void the_most_precise_match_wins_whatever_the_order_of_the_rows() throws IOException {
        Rulebook book = book("any,,,,,,,,a,all\ncarc,,,,16,,,,b,reason\nboth,,,CO,16,,,,c,group and reason\nmost,,,CO,16,N290,,,d,remark too\n");
        assertEquals("most", rule(book, "CO", "16", "M51", "N290"));
        assertEquals("both", rule(book, "CO", "16"));
        assertEquals("carc", rule(book, "PR", "16"));
        assertEquals("any", rule(book, "PR", "17"));
    }

    @Test
    void of_two_remarks_the_one_that_the_payer_sent_first_counts() throws IOException {
        Rulebook book = book("first,,,,16,M51,,,a,x\nsecond,,,,16,N290,,,b,x\n");
        assertEquals("second", rule(book, "CO", "16", "N290", "M51"));
        assertEquals("first", rule(book, "CO", "16", "M51", "N290"));
    }

    @Test
    void two_rules_that_could_win_equally_fail_when_the_book_loads() {
        String message = assertThrows(IllegalArgumentException.class, () -> book("one,,,CO,,,P1,,a,x\ntwo,,,,16,,P1,,b,x\n")).getMessage();
        assertEquals("rulebook trial: one and two tie: the same facts match both equally well", message);
    }

    @Test
    void a_rule_with_a_remark_and_one_without_can_tie() {
        assertThrows(IllegalArgumentException.class, () -> book("one,,,CO,16,,,,a,x\ntwo,,,,16,N290,,,b,x\n"));
    }

    @Test
    void rules_that_follow_each_other_in_time_do_not_tie() throws IOException {
        Rulebook book = book("old,,2025-12-31,CO,16,,,,a,x\nnew,2026-01-01,,CO,16,,,,b,x\n");
        assertEquals("old", book.decide(facts("CO", "16"), LocalDate.of(2025, 12, 31)).because().rule());
        assertEquals("new", book.decide(facts("CO", "16"), LocalDate.of(2026, 1, 1)).because().rule());
    }

    @Test
    void no_match_is_a_decision_that_says_what_is_not_covered() throws IOException {
        Decision decision = book("one,,,CO,16,,,,a,x\n").decide(facts("PI", "204"), TODAY);
        assertFalse(decision.isCovered());
        assertEquals("trial@7/none", decision.because().reference());
        assertEquals("no rule covers PI-204", decision.because().words());
        assertEquals("", decision.action("class"));
    }

    @Test
    void a_rule_may_name_several_reasons_and_hands_its_action_columns_on() throws IOException {
        Decision decision = book("records,,,,226 252,,,,records,they want papers\n").decide(facts("CO", "252"), TODAY);
        assertTrue(decision.isCovered());
        assertEquals("records", decision.action("class"));
        assertEquals("they want papers", decision.because().words());
    }

    @Test
    void a_row_without_a_because_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> book("one,,,CO,16,,,,a,\n"));
    }

    @Test
    void an_id_is_used_once() {
        assertThrows(IllegalArgumentException.class, () -> book("one,,,CO,16,,,,a,x\none,,,CO,17,,,,a,x\n"));
    }

    @Test
    void the_posting_book_writes_off_only_what_the_contract_says_and_only_under_co() {
        Rulebook posting = Rulebook.load("posting");
        for (String reason : List.of("45", "24", "59", "131", "237", "253")) {
            assertEquals("contractual", account(posting, "CO", reason, false), reason);
            for (String group : List.of("PR", "OA", "PI")) {
                assertEquals("", account(posting, group, reason, false), group + "-" + reason);
            }
        }
        assertEquals("contractual", account(posting, "CO", "144", true), "an incentive raises the payment");
        assertEquals("", account(posting, "CO", "144", false), "an incentive that lowers it is for a person");
        for (String reason : List.of("1", "2", "3")) {
            assertEquals("patient-open", account(posting, "PR", reason, false));
            assertEquals("", account(posting, "CO", reason, false));
        }
        assertEquals("", account(posting, "PR", "187", false));
        assertEquals("prior-payer", account(posting, "OA", "23", false));
        assertEquals("", account(posting, "CO", "23", false));
        assertEquals("recoupment", account(posting, "PLB", "WO", true));
        assertEquals("", account(posting, "PLB", "50", true), "unmapped: suspense, with an item");
    }

    private static String account(Rulebook book, String group, String reason, boolean negative) {
        return book.decide(new Facts(group, reason, List.of(), "1234567890", negative), TODAY).action("account");
    }

    private static String rule(Rulebook book, String group, String reason, String... remarks) {
        return book.decide(facts(group, reason, remarks), TODAY).because().rule();
    }

    private static Facts facts(String group, String reason, String... remarks) {
        return new Facts(group, reason, List.of(remarks), "1234567890", false);
    }

    private static Rulebook book(String rows) throws IOException {
        return Rulebook.read(new StringReader(COLUMNS + rows));
    }
}
