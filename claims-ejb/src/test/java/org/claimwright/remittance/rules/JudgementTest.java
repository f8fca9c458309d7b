package org.claimwright.remittance.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.claimwright.edi.Leniency;
import org.claimwright.money.Money;
import org.claimwright.remittance.rules.Judgement.Alike;
import org.claimwright.remittance.rules.Judgement.Known;
import org.claimwright.remittance.rules.Judgement.StructureError;
import org.junit.jupiter.api.Test;

class JudgementTest {

    private static final StructureError NO_CONTACT = new StructureError("missing-segment", "N1 (segment 7, byte 356)", "N1", "PER with qualifier BL in 1000A");
    private static final StructureError LINE = new StructureError("line-balance", "SVC (segment 9, byte 400)", "paid 1.00", "2.00");

    private boolean test;
    private boolean truncated;
    private List<String> unreadable = List.of();
    private String payment = "80";
    private List<StructureError> errors = List.of();
    private int unlisted;
    private Set<Leniency> leniencies = Set.of();
    private boolean payeeKnown = true;
    private String currency = "";
    private List<Alike> alike = List.of();

    @Test
    void a_good_remittance_posts_and_takes_its_identity() {
        assertEquals("POSTED null null", judged());
        assertTrue(judge().takesIdentity());
    }

    @Test
    void a_test_wins_over_everything() {
        test = true;
        truncated = true;
        assertTrue(judged().startsWith("TEST null"));
        assertFalse(judge().takesIdentity());
    }

    @Test
    void what_makes_the_money_unsure_holds_it_whole_and_takes_no_identity() {
        payment = "85";
        assertEquals("HELD UNBALANCED remittance does not balance: claims 100.00 less provider-level adjustments 20.00 leaves 80.00,"
            + " but the payment is 85.00 (off by 5.00)", judged());
        assertFalse(judge().takesIdentity());
        unreadable = List.of("CLP04 of segment 9 (byte 512)");
        assertEquals("HELD UNREADABLE amounts or keys cannot be read: CLP04 of segment 9 (byte 512)", judged());
        truncated = true;
        assertTrue(judged().startsWith("HELD TRUNCATED"));
    }

    @Test
    void the_same_body_again_is_a_duplicate_even_when_it_is_held_otherwise() {
        alike = List.of(new Alike(4, Money.parse("80"), false, true));
        errors = List.of(NO_CONTACT);
        payeeKnown = false;
        assertEquals("DUPLICATE null the same payment as remittance 4, issued again", judged());
        assertEquals(4, judge().duplicateOf());
    }

    @Test
    void the_same_key_with_another_body_waits_for_a_person() {
        alike = List.of(new Alike(4, Money.parse("75"), true, false));
        assertEquals("HELD_FOR_RELEASE SUSPECTED_DUPLICATE payer, trace and date are those of remittance 4 (payment 75.00), but the content differs", judged());
        assertFalse(judge().takesIdentity());
        alike = List.of(new Alike(4, Money.parse("75"), false, false));
        assertEquals("POSTED null null", judged(), "another payee's share of the same payment");
    }

    @Test
    void payers_reuse_the_trace_of_a_payment_of_zero() {
        Known zero = new Known(false, false, List.of(), Money.ZERO, Money.ZERO, Money.ZERO, List.of(), 0, Set.of(), true, "XX:1", "",
            List.of(new Alike(4, Money.ZERO, true, false)));
        assertEquals(Judgement.State.POSTED, Judgement.of(zero).state());
    }

    @Test
    void errors_of_structure_wait_for_a_person_who_sees_them_all() {
        errors = List.of(NO_CONTACT, LINE, new StructureError("segment-count", "SE (segment 19, byte 692)", "16", "19"));
        assertEquals("HELD_FOR_RELEASE STRUCTURE 2 errors: N1 (segment 7, byte 356): missing-segment, found N1, expected PER with qualifier BL in 1000A;"
            + " SE (segment 19, byte 692): segment-count, found 16, expected 19", judged());
        assertTrue(judge().takesIdentity());
    }

    @Test
    void a_claim_or_line_that_does_not_balance_holds_nobody_else() {
        errors = List.of(LINE);
        assertEquals("POSTED null null", judged());
    }

    @Test
    void a_partner_known_for_a_missing_contact_needs_no_person_for_that_alone() {
        leniencies = Set.of(Leniency.REMITTANCE_WITHOUT_TECHNICAL_CONTACT);
        errors = List.of(NO_CONTACT);
        assertEquals("POSTED null null", judged());
        errors = List.of(NO_CONTACT, new StructureError("segment-count", "SE (segment 19, byte 692)", "16", "19"));
        assertTrue(judged().startsWith("HELD_FOR_RELEASE STRUCTURE 2 errors"));
        leniencies = Set.of(Leniency.CONTROL_NUMBERS_RESTART);
        errors = List.of(NO_CONTACT);
        assertTrue(judged().startsWith("HELD_FOR_RELEASE STRUCTURE 1 error"));
    }

    @Test
    void an_error_that_is_not_listed_waits_for_a_person_whatever_the_listed_ones_are() {
        unlisted = 2;
        assertEquals("HELD_FOR_RELEASE STRUCTURE 2 errors: 2 that the file's list of problems had no room for", judged());
        leniencies = Set.of(Leniency.REMITTANCE_WITHOUT_TECHNICAL_CONTACT);
        errors = List.of(NO_CONTACT);
        assertTrue(judged().startsWith("HELD_FOR_RELEASE STRUCTURE 3 errors: N1"));
        errors = List.of(LINE);
        assertTrue(judged().startsWith("HELD_FOR_RELEASE STRUCTURE"));
    }

    @Test
    void an_unknown_payee_waits_for_a_person_who_chooses() {
        payeeKnown = false;
        errors = List.of(NO_CONTACT);
        assertEquals("HELD_FOR_RELEASE UNKNOWN_PAYEE no client has the payee's NPI or tax id (XX:1): releasing it chooses the client; 1 error:"
            + " N1 (segment 7, byte 356): missing-segment, found N1, expected PER with qualifier BL in 1000A", judged());
        assertTrue(judge().takesIdentity());
    }

    @Test
    void other_money_than_dollars_is_held_and_cannot_be_released() {
        currency = "USD";
        assertEquals("POSTED null null", judged());
        currency = "CAD";
        assertEquals("HELD UNREADABLE its amounts are in CAD, our books in US dollars", judged());
    }

    private String judged() {
        Judgement judgement = judge();
        return judgement.state() + " " + judgement.reason() + " " + judgement.words();
    }

    private Judgement judge() {
        return Judgement.of(new Known(test, truncated, unreadable, Money.parse(payment), Money.parse("100"), Money.parse("20"), errors,
            errors.size() + unlisted, leniencies, payeeKnown, "XX:1", currency, alike));
    }
}
