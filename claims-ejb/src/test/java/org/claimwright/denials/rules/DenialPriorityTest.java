package org.claimwright.denials.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.claimwright.money.Money;
import org.claimwright.rulebook.Rulebook;
import org.claimwright.source.Because;
import org.junit.jupiter.api.Test;

class DenialPriorityTest {

    private static final LocalDate PAID = LocalDate.of(2026, 1, 5);
    private static final Rulebook BOOK = Rulebook.load("denials");

    @Test
    void the_factors_are_dollars_class_and_nearness() {
        //                                  open   weight  window  days since the remittance
        assertEquals(1, priority("120.00", 3, 90, 59).urgency());
        assertEquals(2, priority("120.00", 3, 90, 60).urgency());
        assertEquals(2, priority("120.00", 3, 90, 82).urgency());
        assertEquals(3, priority("120.00", 3, 90, 83).urgency());
        assertEquals(3, priority("120.00", 3, 90, 200).urgency());
        assertEquals("120.00 open x weight 3 x urgency 2 (deadline 2026-04-05)", priority("120.00", 3, 90, 60).words());
    }

    @Test
    void without_a_window_the_deadline_is_unknown_and_sorts_as_thirty_days_from_the_remittance() {
        DenialPriority priority = DenialPriority.of(Money.parse("10"), 1, PAID, null, PAID.plusDays(10));
        assertEquals(null, priority.deadline());
        assertEquals(PAID.plusDays(30), priority.sortDeadline());
        assertEquals(2, priority.urgency());
        assertEquals("10.00 open x weight 1 x urgency 2 (deadline unknown, ranked as 2026-02-04)", priority.words());
    }

    @Test
    void the_book_knows_class_action_and_weight_of_a_reason() {
        DenialVerdict verdict = DenialVerdict.of(BOOK, "CO", "197", List.of(), "1999999999", false, PAID);
        assertEquals("authorization", verdict.denialClass());
        assertEquals(2, verdict.weight());
        assertEquals("denials@2026.1/auth", verdict.because().reference());
    }

    @Test
    void a_remark_makes_the_reason_more_precise() {
        assertEquals("fix-missing", rule("CO", "16"));
        assertEquals("fix-unprocessable", rule("CO", "16", "MA130"));
        assertEquals("records-16", rule("CO", "16", "M127", "MA130"));
        assertEquals("fix-missing", rule("CO", "16", "M20"));
    }

    @Test
    void a_group_makes_the_reason_more_precise() {
        assertEquals("benefit", rule("CO", "204"));
        assertEquals("benefit-patient", rule("PR", "204"));
    }

    @Test
    void what_no_rule_covers_is_a_decision_too() {
        DenialVerdict verdict = DenialVerdict.of(BOOK, "PI", "999", List.of(), "1999999999", false, PAID);
        assertEquals("REVIEW", verdict.denialClass());
        assertEquals("no rule covers PI-999", verdict.because().words());
        assertEquals(Because.NO_RULE, verdict.because().rule());
    }

    @Test
    void every_class_of_the_manual_is_covered_by_its_typical_codes() {
        String[][] manual = {
            {"fix-and-resend", "4 5 6 11 16 125 140 181 182 206 207 208"}, {"records", "226 252 227"}, {"authorization", "15 197 198"},
            {"eligibility", "22 26 27 109 19 20 21"}, {"timely-filing", "29"}, {"medical-necessity", "50 55 56 167"},
            {"non-covered", "96 119 204 35"}, {"duplicate", "18"}, {"bundling", "97 B15 236"}};
        Set<String> wrong = new TreeSet<>();
        for (String[] row : manual) {
            for (String code : row[1].split(" ")) {
                String found = DenialVerdict.of(BOOK, "CO", code, List.of(), "", false, PAID).denialClass();
                if (!found.equals(row[0])) {
                    wrong.add(code + " is " + found + ", expected " + row[0]);
                }
            }
        }
        assertTrue(wrong.isEmpty(), wrong::toString);
    }

    private static String rule(String group, String reason, String... remarks) {
        return DenialVerdict.of(BOOK, group, reason, List.of(remarks), "1999999999", false, PAID).because().rule();
    }

    private static DenialPriority priority(String open, int weight, int window, int daysSince) {
        return DenialPriority.of(Money.parse(open), weight, PAID, window, PAID.plusDays(daysSince));
    }
}
