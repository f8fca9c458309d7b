package org.claimwright.remittance.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.claimwright.money.Money;
import org.claimwright.receivables.Account;
import org.claimwright.receivables.NewEntry;
import org.claimwright.remittance.rules.PayerAnswer.Amounts;
import org.claimwright.rulebook.Rulebook;
import org.junit.jupiter.api.Test;

/** A bookkeeper's tables: what the payer says, and every entry that follows, account/line and amount, debit positive. */
class ClaimPostingTest {

    private static final Rulebook BOOK = Rulebook.load("posting");
    private static final OurClaim OURS = Told.ours("150", Told.line(1, "L1", "99213", "", 1, "100"), Told.line(2, "L2", "96372", "", 1, "50"));
    private static final OurClaim ONE_LINE = Told.ours("100", Told.line(1, "L1", "99213", "", 1, "100"));

    private ClaimHistory history = ClaimHistory.NONE;

    @Test
    void a_paid_claim_closes_what_was_paid_written_off_and_left_to_the_patient() {
        ClaimPosting posting = post(OURS, "CLP*A1*1*150*95", "DTM*232*20260201", "SVC*HC:99213*100*70", "CAS*CO*45*20", "CAS*PR*2*10", "SVC*HC:96372*50*25",
            "CAS*CO*45*15**253*10");
        assertEquals(List.of(
            "remittance-in-transit/1  70.00", "insurer-open/1         -100.00", "contractual/1            20.00", "patient-open/1           10.00",
            "remittance-in-transit/2  25.00", "insurer-open/2          -50.00", "contractual/2            15.00", "contractual/2            10.00"), table(posting));
        assertEquals(Disposition.POSTED, posting.disposition());
        assertNull(posting.words());
        assertEquals(List.of(), posting.exceptions());
        assertEquals("posting@2026.1/co-45", posting.entries().get(2).because().reference());
    }

    @Test
    void a_denied_line_stays_open_with_the_insurer() {
        ClaimPosting posting = post(OURS, "CLP*A1*1*150*80", "DTM*232*20260201", "SVC*HC:99213*100*80", "CAS*CO*45*20", "SVC*HC:96372*50*0", "CAS*CO*197*50");
        assertEquals(List.of("remittance-in-transit/1  80.00", "insurer-open/1         -100.00", "contractual/1            20.00"), table(posting));
        assertEquals(List.of("CO-45 contractual/1", "CO-197 insurer-open/2"), adjustments(posting));
    }

    @Test
    void a_claim_denied_whole_moves_nothing() {
        ClaimPosting posting = post(ONE_LINE, "CLP*A1*4*100*0", "DTM*232*20260201", "SVC*HC:99213*100*0", "CAS*CO*29*100");
        assertEquals(List.of(), table(posting));
        assertEquals(Disposition.POSTED, posting.disposition());
        assertEquals(List.of("CO-29 insurer-open/1"), adjustments(posting));
    }

    @Test
    void contractual_codes_count_under_co_only_and_other_patient_codes_stay_open() {
        ClaimPosting posting = post(ONE_LINE, "CLP*A1*1*100*10", "DTM*232*20260201", "SVC*HC:99213*100*10", "CAS*PI*45*20", "CAS*PR*45*30**187*40");
        assertEquals(List.of("PI-45 insurer-open/1", "PR-45 insurer-open/1", "PR-187 insurer-open/1"), adjustments(posting));
        assertEquals(List.of("remittance-in-transit/1  10.00", "insurer-open/1          -10.00"), table(posting));
    }

    @Test
    void an_adjustment_at_the_claim_stays_in_a_row_of_the_claim() {
        ClaimPosting posting = post(ONE_LINE, "CLP*A1*1*100*70", "CAS*CO*45*20**94*10", "DTM*232*20260201", "SVC*HC:99213*100*100");
        assertEquals(List.of("remittance-in-transit/0 -30.00", "insurer-open/0           10.00", "contractual/0            20.00",
            "remittance-in-transit/1 100.00", "insurer-open/1         -100.00"), table(posting));
        assertEquals(List.of("CO-45 contractual/0", "CO-94 insurer-open/0"), adjustments(posting));
    }

    @Test
    void a_claim_without_lines_posts_at_the_claim() {
        ClaimPosting posting = post(ONE_LINE, "CLP*A1*1*100*60", "CAS*CO*45*40");
        assertEquals(List.of("remittance-in-transit/0  60.00", "insurer-open/0         -100.00", "contractual/0            40.00"), table(posting));
        assertEquals(0, posting.lines().get(0).lineNo());
    }

    @Test
    void an_incentive_raises_the_payment_and_is_contractual() {
        assertEquals(List.of("remittance-in-transit/1 105.00", "insurer-open/1         -100.00", "contractual/1            -5.00"),
            table(post(ONE_LINE, "CLP*A1*1*100*105", "DTM*232*20260201", "SVC*HC:99213*100*105", "CAS*CO*144*-5")));
    }

    @Test
    void oa_23_is_prior_payer_while_no_remittance_of_an_earlier_payer_is_posted() {
        ClaimPosting alone = post(ONE_LINE, "CLP*A1*2*100*15", "DTM*232*20260201", "SVC*HC:99213*100*15", "CAS*OA*23*85");
        assertEquals(List.of("remittance-in-transit/1  15.00", "insurer-open/1         -100.00", "prior-payer/1            85.00"), table(alone));
        assertEquals(List.of("remittance:9/claim:1 85.00: OA-23 says that earlier payers paid and adjusted 85.00, and no remittance of theirs is posted (off by 85.00)"),
            priorPayers(alone));
    }

    @Test
    void the_second_payer_relieves_the_patient_of_what_the_first_left_to_him() {
        history = history.with(earlier("70", "10", "20"));
        ClaimPosting agreed = post(ONE_LINE, "CLP*A1*2*100*15", "DTM*232*20260201", "SVC*HC:99213*100*15", "CAS*OA*23*80", "CAS*PR*2*5");
        assertEquals(List.of("remittance-in-transit/1  15.00", "insurer-open/1          -15.00", "patient-open/1          -15.00", "insurer-open/1           15.00"),
            table(agreed));
        assertEquals("posting@2026.1/cob-patient", agreed.entries().get(2).because().reference());
        assertEquals(List.of("OA-23 prior-payer/1", "PR-2 patient-open/1"), adjustments(agreed));
        assertEquals(List.of("remittance:9/claim:1 agrees"), priorPayers(agreed));

        ClaimPosting off = post(ONE_LINE, "CLP*A1*2*100*15", "DTM*232*20260201", "SVC*HC:99213*100*15", "CAS*OA*23*85");
        assertEquals(List.of("remittance-in-transit/1  15.00", "insurer-open/1          -15.00", "patient-open/1          -20.00", "insurer-open/1           20.00"),
            table(off));
        assertEquals(List.of("remittance:9/claim:1 5.00: OA-23 says that earlier payers paid and adjusted 85.00, the books have 80.00 of them (off by 5.00)"),
            priorPayers(off));
    }

    @Test
    void the_remittance_of_the_first_payer_takes_the_place_of_oa_23_when_it_comes_late() {
        history = history.with(new PayerAnswer("remittance:8/claim:1", 2, "1999999999", LocalDate.EPOCH, true,
            Map.of(1, new Amounts(Money.parse("15"), Money.ZERO, Money.parse("5"), Money.parse("80"), Money.ZERO))));
        ClaimPosting late = post(ONE_LINE, "CLP*A1*1*100*70", "DTM*232*20260201", "SVC*HC:99213*100*70", "CAS*CO*45*10", "CAS*PR*2*20");
        assertEquals(List.of("remittance-in-transit/1  70.00", "insurer-open/1          -80.00", "contractual/1            10.00", "prior-payer/1           -80.00",
            "insurer-open/1           80.00"), table(late));
    }

    @Test
    void a_forwarded_claim_posts_and_is_not_billed() {
        for (String status : List.of("19", "20", "21")) {
            ClaimPosting posting = post(ONE_LINE, "CLP*A1*" + status + "*100*80", "DTM*232*20260201", "SVC*HC:99213*100*80", "CAS*PR*2*20");
            assertTrue(posting.forwarded(), status);
            assertEquals(List.of("remittance-in-transit/1  80.00", "insurer-open/1         -100.00", "patient-open/1           20.00"), table(posting));
        }
    }

    @Test
    void a_crossover_carrier_or_a_remark_tells_of_forwarding_too() {
        assertTrue(post(ONE_LINE, "CLP*A1*1*100*60", "CAS*CO*45*40", "NM1*TT*2*NEXT*****PI*1").forwarded());
        assertTrue(post(ONE_LINE, "CLP*A1*1*100*60", "CAS*CO*45*40", "MOA***MA01*MA18").forwarded());
        assertFalse(post(ONE_LINE, "CLP*A1*1*100*60", "CAS*CO*45*40", "MOA***MA01*MA19").forwarded());
    }

    @Test
    void a_reversal_always_waits_for_its_pair() {
        ClaimPosting posting = post(ONE_LINE, "CLP*A1*22*-100*-80", "DTM*232*20260201", "SVC*HC:99213*-100*-80", "CAS*CO*45*-20");
        assertEquals(Disposition.UNAPPLIED_REVERSAL, posting.disposition());
        assertEquals(List.of("remittance-in-transit/0 -80.00", "unapplied-reversal/0     80.00"), table(posting));
        assertEquals(List.of("reversal reversal -80.00: reversal of -80.00 waits for its original payment"), exceptions(posting));
        assertEquals(List.of("CO-45 memo/-"), adjustments(posting));

        ClaimPosting off = post(ONE_LINE, "CLP*A1*22*-100*-80", "CAS*CO*45*-15");
        assertEquals(Disposition.UNAPPLIED_REVERSAL, off.disposition());
        assertEquals("reversal of -80.00 waits for its original payment; claim does not balance: charge -100.00 less adjustments -15.00 leaves -85.00,"
            + " but paid is -80.00 (off by 5.00)", off.words());
    }

    @Test
    void a_takeback_under_status_1_posts() {
        assertEquals(List.of("remittance-in-transit/1 -20.00", "insurer-open/1           20.00"),
            table(post(ONE_LINE, "CLP*A1*1*100*-20", "DTM*232*20260201", "SVC*HC:99213*100*-20", "CAS*CO*197*120")));
    }

    @Test
    void what_is_not_ours_and_what_is_no_payment_is_kept_and_a_payment_on_it_waits() {
        assertEquals(Disposition.NOTED, post(ONE_LINE, "CLP*A1*23*100*0").disposition());
        assertEquals(List.of("unapplied status-23 9.00: not our claim, forwarded by the payer, yet paid 9.00"), exceptions(post(ONE_LINE, "CLP*A1*23*100*9")));
        assertEquals(Disposition.NOT_POSTED, post(ONE_LINE, "CLP*A1*25*100*0", "SVC*HC:99213*100*0", "CAS*OA*101*100").disposition());
        ClaimPosting paid = post(ONE_LINE, "CLP*A1*25*100*9");
        assertEquals(Disposition.UNAPPLIED, paid.disposition());
        assertEquals(List.of("remittance-in-transit/0   9.00", "unapplied/0              -9.00"), table(paid));
    }

    @Test
    void a_status_outside_the_guide_waits_for_a_person() {
        assertEquals(List.of("unapplied status-5 80.00: claim status 5 is not in the guide's list"), exceptions(post(ONE_LINE, "CLP*A1*5*100*80")));
    }

    @Test
    void an_adjustment_of_a_group_outside_the_guide_stays_open() {
        ClaimPosting group = post(ONE_LINE, "CLP*A1*1*100*80", "CAS*CR*45*15", "CAS*CO*45*5");
        assertEquals(Disposition.POSTED, group.disposition());
        assertEquals(List.of("remittance-in-transit/0  80.00", "insurer-open/0          -85.00", "contractual/0             5.00"), table(group));
        assertEquals(List.of("CR-45 insurer-open/0", "CO-45 contractual/0"), adjustments(group));
    }

    @Test
    void what_stands_where_a_code_should_stand_is_not_repeated() {
        assertEquals(List.of("unapplied status-other 80.00: claim status a value that is no code is not in the guide's list"),
            exceptions(post(ONE_LINE, "CLP*A1*JANE DOE*100*80")));
        assertEquals("no rule covers a value that is no code-a value that is no code",
            post(ONE_LINE, "CLP*A1*1*100*80", "CAS*JANE DOE*1960-01-01*20").adjustments().get(0).because().words());
        ProviderPosting named = ProviderPosting.of(Told.providerAdjustment("PLB*1*20261231*JANEDOE:R1*12.5"), payer(), BOOK, LocalDate.EPOCH);
        assertEquals("PLB-other", named.exceptions().get(0).reason());
        assertFalse(named.exceptions().get(0).words().contains("JANE"), named.exceptions().get(0).words());
    }

    @Test
    void a_forwarded_claim_is_marked_when_its_payment_waits_too() {
        assertTrue(post(ONE_LINE, "CLP*A1*19*100*80", "CAS*CO*45*10").forwarded(), "it does not balance");
        assertFalse(ClaimPosting.of(new ClaimFacts(Told.claim("CLP*A1*19*100*80", "CAS*CO*45*20"), new ClaimMatch(null, 0, "no claim"),
            "remittance:1/claim:1", ClaimHistory.NONE, payer()), BOOK, LocalDate.EPOCH).forwarded(), "nobody knows which");
    }

    @Test
    void a_paid_line_without_charge_posts_at_the_claim() {
        assertEquals(List.of("remittance-in-transit/1  95.00", "insurer-open/1         -100.00", "contractual/1             5.00", "remittance-in-transit/0   5.00",
            "insurer-open/0           -5.00"), table(post(ONE_LINE, "CLP*A1*1*100*100", "DTM*232*20260201",
            "SVC*HC:99213*100*95", "CAS*CO*45*5", "SVC*HC:36415*0*5", "CAS*CO*97*-5")));
    }

    @Test
    void a_claim_that_nobody_knows_waits_whole_without_a_claim() {
        ClaimPosting posting = ClaimPosting.of(new ClaimFacts(Told.claim("CLP*A1*1*100*80", "CAS*CO*45*20"), new ClaimMatch(null, 0, "no claim"),
            "remittance:1/claim:1", ClaimHistory.NONE, payer()),
            BOOK, LocalDate.EPOCH);
        assertEquals(List.of("remittance-in-transit/-  80.00", "unapplied/-             -80.00"), table(posting));
        assertEquals(List.of("unapplied no-match 80.00: no claim"), exceptions(posting));
    }

    @Test
    void a_line_that_does_not_balance_sends_the_whole_payment_to_unapplied_and_says_the_difference() {
        ClaimPosting posting = post(OURS, "CLP*A1*1*150*125", "DTM*232*20260201", "SVC*HC:99213*100*80", "CAS*CO*45*15", "SVC*HC:96372*50*45", "CAS*CO*45*10");
        assertEquals(List.of("unapplied balance 125.00: service line 1 does not balance: charge 100.00 less adjustments 15.00 leaves 85.00,"
            + " but paid is 80.00 (off by 5.00)"), exceptions(posting));
        assertEquals(List.of("remittance-in-transit/0 125.00", "unapplied/0            -125.00"), table(posting));
    }

    @Test
    void a_claim_whose_lines_are_not_the_claim_is_not_taken_apart() {
        assertEquals(List.of("unapplied balance 80.00: the lines are not the claim: charge 120.00, but its lines are charged 100.00 (off by 20.00)"),
            exceptions(post(ONE_LINE, "CLP*A1*1*120*80", "CAS*CO*97*20", "DTM*232*20260201", "SVC*HC:99213*100*80", "CAS*CO*45*20")));
    }

    @Test
    void a_charged_line_without_partner_sends_the_whole_payment_to_unapplied() {
        assertEquals(List.of("unapplied line-no-match 80.00: service line 1, charged 100.00 and paid 80.00: no line of ours with this control number,"
            + " or with this procedure, date and charge"), exceptions(post(ONE_LINE, "CLP*A1*1*100*80", "DTM*232*20260201", "SVC*HC:99214*100*80", "CAS*CO*45*20")));
    }

    @Test
    void another_charge_than_ours_posts_with_an_item() {
        ClaimPosting posting = post(ONE_LINE, "CLP*A1*1*120*100", "CAS*CO*45*20");
        assertEquals(Disposition.POSTED, posting.disposition());
        assertEquals(List.of("charge-differs charge 20.00: the payer's charge is 120.00, ours is 100.00 (off by 20.00)"), exceptions(posting));
    }

    @Test
    void an_amount_that_cannot_be_read_sends_the_payment_to_unapplied() {
        assertEquals("an amount of service line 1 cannot be read",
            post(ONE_LINE, "CLP*A1*1*100*80", "SVC*HC:99213*100*80", "CAS*CO*45*2x").words());
    }

    @Test
    void provider_adjustments_go_to_accounts_of_their_own_and_the_unmapped_to_suspense() {
        Map<String, String> accounts = new TreeMap<>();
        for (String reason : List.of("WO", "FB", "72", "L6", "IR", "LE", "J1", "CS", "50", "Q9")) {
            ProviderPosting posting = ProviderPosting.of(Told.providerAdjustment("PLB*1*20261231*" + reason + ":R1*12.5"), payer(), BOOK, LocalDate.EPOCH);
            assertEquals(List.of("remittance-in-transit/- -12.50", posting.account().text() + "/-"), List.of(table(posting.entries()).get(0),
                table(posting.entries()).get(1).split(" ")[0]));
            assertEquals("R1", posting.entries().get(1).reference());
            assertEquals(posting.account() == Account.SUSPENSE, !posting.exceptions().isEmpty());
            accounts.put(reason, posting.account().text());
        }
        assertEquals("{50=suspense, 72=refund-clearing, CS=suspense, FB=forwarding, IR=withholding, J1=nonreimbursable, L6=interest, LE=withholding,"
            + " Q9=suspense, WO=recoupment}", accounts.toString());
    }

    private ClaimPosting post(OurClaim ours, String... segments) {
        ClaimPosting posting = ClaimPosting.of(new ClaimFacts(Told.claim(segments), new ClaimMatch(ours, 100, "x"), "remittance:9/claim:1", history, payer()), BOOK, LocalDate.EPOCH);
        balances(posting);
        return posting;
    }

    private static ClaimFacts.Payer payer() {
        return new ClaimFacts.Payer(3, "1512345678", 9);
    }

    private static void balances(ClaimPosting posting) {
        Map<Integer, Money> byLine = new TreeMap<>();
        posting.entries().forEach(entry -> byLine.merge(entry.lineNo(), entry.amount(), Money::plus));
        byLine.forEach((line, sum) -> assertEquals(Money.ZERO, sum, "line " + line + " sums to zero by itself"));
    }

    private static List<String> table(ClaimPosting posting) {
        return table(posting.entries());
    }

    private static List<String> table(List<NewEntry> entries) {
        List<String> rows = new ArrayList<>();
        for (NewEntry entry : entries) {
            String account = entry.account().text() + "/" + (entry.lineNo() == null ? "-" : entry.lineNo());
            rows.add(account + String.format("%" + (30 - account.length()) + "s", entry.amount()));
        }
        return rows;
    }

    private static List<String> adjustments(ClaimPosting posting) {
        return posting.adjustments().stream().map(row -> row.adjustment().group() + "-" + row.adjustment().reason() + " "
            + (row.account() == null ? "memo" : row.account().text()) + "/" + (row.lineNo() == null ? "-" : row.lineNo())).toList();
    }

    private static PayerAnswer earlier(String paid, String contractual, String patient) {
        return new PayerAnswer("remittance:8/claim:1", 1, "1999999999", LocalDate.EPOCH, true,
            Map.of(1, new Amounts(Money.parse(paid), Money.parse(contractual), Money.parse(patient), Money.ZERO, Money.ZERO)));
    }

    private static List<String> priorPayers(ClaimPosting posting) {
        return posting.priorPayers().stream().map(prior -> prior.reference() + prior.off().map(off -> " " + off.dollars() + ": " + off.words()).orElse(" agrees"))
            .toList();
    }

    private static List<String> exceptions(ClaimPosting posting) {
        return posting.exceptions().stream().map(e -> e.kind() + " " + e.reason() + " " + e.dollars() + ": " + e.words()).toList();
    }
}
