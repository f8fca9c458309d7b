package org.claimwright.remittance.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Set;
import org.claimwright.claims.ControlKey;
import org.claimwright.money.Money;
import org.junit.jupiter.api.Test;

class ClaimMatchTest {

    private static final ClaimMatch.Parties PAID = new ClaimMatch.Parties(1, 3);

    private final OurClaim one = ours(1, "AB-12", "");
    private final OurClaim two = ours(2, "CD-34", "ICN2");

    @Test
    void the_patient_control_number_matches_exactly_first() {
        OurClaim alike = ours(3, "ab12", "");
        assertEquals("1 95 patient control number", match("AB-12", "NEW", one, two, alike));
        assertEquals("3 95 patient control number", match("ab12", "NEW", one, two, alike));
    }

    @Test
    void a_payer_claim_number_that_agrees_makes_it_surer() {
        assertEquals("2 100 patient control number and payer claim number", match("CD-34", "ICN2", one, two));
    }

    @Test
    void a_new_payer_claim_number_is_no_reason_to_doubt() {
        assertEquals("2 95 patient control number", match("CD-34", "ICN2R1", one, two));
    }

    @Test
    void letters_and_digits_match_if_they_are_unique() {
        assertEquals("1 80 patient control number by its letters and digits", match("ab 12", "", one, two));
        assertEquals("- 0 2 claims have this patient control number but for punctuation and case", match("ab 12", "", one, ours(3, "AB/12", "")));
    }

    @Test
    void the_payer_claim_number_decides_where_the_control_number_was_lost() {
        assertEquals("2 70 payer claim number", match("0", "ICN2", one, two));
        assertEquals("- 0 2 claims have this payer claim number", match("0", "ICN2", two, ours(4, "X", "ICN2")));
        assertEquals("3 70 payer claim number", match("ab 12", "ICN3", one, ours(3, "AB/12", "ICN3")));
    }

    @Test
    void a_claim_of_another_client_is_never_meant() {
        assertEquals("- 0 the claim with this patient control number is not of the client that was paid", match("X1", "", ours(5, "X1", "", 2, 3)));
        assertEquals("- 0 a claim has this patient control number but for punctuation and case, but it is another client's or payer's",
            match("x-1", "", ours(5, "X1", "", 2, 3)));
        assertEquals("- 0 no claim has this patient control number or payer claim number", match("0", "ICN5", ours(5, "X1", "ICN5", 2, 3)));
        assertEquals("6 70 payer claim number", match("0", "ICN5", ours(5, "X1", "ICN5", 2, 3), ours(6, "X2", "ICN5", 1, 3)));
        assertEquals("5 95 patient control number", match("X1", "", ours(5, "X1", "", null, 3)));
    }

    @Test
    void a_claim_of_another_payer_is_meant_only_by_its_exact_control_number() {
        OurClaim other = ours(5, "X1", "ICN5", 1, 4);
        assertEquals("5 95 patient control number", match("X1", "ICN5", other));
        assertEquals("- 0 a claim has this patient control number but for punctuation and case, but it is another client's or payer's", match("x-1", "", other));
        assertEquals("- 0 no claim has this patient control number or payer claim number", match("0", "ICN5", other));
        assertEquals("6 80 patient control number by its letters and digits", match("x-1", "", other, ours(6, "X/1", "", 1, 3)));
    }

    @Test
    void a_number_that_an_earlier_remittance_told_is_known() {
        OurClaim told = ours(5, "X1", "", 1, 4, "ICN7");
        assertEquals("5 65 payer claim number of an earlier remittance", match("0", "ICN7", told));
        assertEquals("- 0 2 claims have this payer claim number", match("0", "ICN7", told, ours(6, "X2", "", 1, 3, "ICN7")));
        assertEquals("1 95 patient control number", match("AB-12", "ICN7", one, told), "a number told before never contradicts our own");
    }

    @Test
    void numbers_that_point_to_different_claims_match_nothing() {
        assertEquals("- 0 patient control number and payer claim number point to different claims", match("AB-12", "ICN2", one, two));
        assertEquals("- 0 patient control number and payer claim number point to different claims", match("ab12", "ICN2", one, two));
    }

    @Test
    void a_number_without_letters_and_digits_matches_nobody() {
        assertNull(new ClaimMatch.Candidates(PAID, List.of(ours(5, "--", ""))).match(Told.claim("CLP*//*1*1*1**12*")).claim());
    }

    @Test
    void nobody_is_an_answer() {
        assertEquals("- 0 no claim has this patient control number or payer claim number", match("ZZ", "YY", one, two));
    }

    private static String match(String control, String number, OurClaim... claims) {
        ClaimMatch match = new ClaimMatch.Candidates(PAID, List.of(claims)).match(Told.claim("CLP*" + control + "*1*1*1**12*" + number));
        return (match.isFound() ? match.claim().claimId() : "-") + " " + match.score() + " " + match.reason();
    }

    private static OurClaim ours(long id, String control, String number) {
        return ours(id, control, number, 1, 3);
    }

    private static OurClaim ours(long id, String control, String number, Integer client, int payer, String... learned) {
        return new OurClaim(id, control, ControlKey.of(control), number, Set.of(learned), client, payer, Money.ZERO, List.of());
    }
}
