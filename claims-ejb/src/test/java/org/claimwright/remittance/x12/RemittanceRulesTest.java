package org.claimwright.remittance.x12;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.claimwright.edi.GuideRule;
import org.claimwright.edi.TransactionText;
import org.junit.jupiter.api.Test;

class RemittanceRulesTest {

    private static final String BPR = "BPR*I*80*C*CHK************20260301";

    @Test
    void a_good_remittance_passes_every_rule() {
        String[] good = {"ST*835*0001", "BPR*I*70*C*ACH*CCP*01*111000025*DA*1*1512345678**01*111000025*DA*2*20260301", "TRN*1*T1*1512345678", "N1*PR*PAYER",
            "N1*PE*CLINIC*XX*1234567893", "LX*1", "CLP*A1*1*100*80*15*12*P1", "CAS*CO*45*5", "NM1*QC*1", "DTM*232*20260201", "SVC*HC:99213*100*85",
            "CAS*PR*1*10**2*5", "LQ*HE*N14", "PLB*1234567893*20261231*WO:P0*10", "SE*15*0001"};
        for (GuideRule rule : new RemittanceRules().of(RemittanceRules.GUIDE, "835")) {
            assertEquals(List.of(), TransactionText.of(good).check(rule), rule.name());
        }
    }

    @Test
    void a_line_that_does_not_balance_says_by_how_much_at_its_payment() {
        assertEquals(List.of("ERROR line-balance SVC(4)03 paid 80.00 | charge 100.00 less adjustments 15.00 leaves 85.00 (off by 5.00)"),
            balance(BPR, "LX*1", "CLP*A1*1*100*85", "SVC*HC:1*100*80", "CAS*CO*45*15", "PLB*1*20261231*WO:P0*5"));
    }

    @Test
    void each_line_is_compared_with_its_own_adjustments() {
        assertEquals(List.of("ERROR line-balance SVC(4)03 paid 50.00 | charge 60.00 less adjustments 0.00 leaves 60.00 (off by 10.00)",
                "ERROR line-balance SVC(5)03 paid 30.00 | charge 40.00 less adjustments 20.00 leaves 20.00 (off by 10.00)"),
            balance(BPR, "LX*1", "CLP*A1*1*100*80", "SVC*HC:1*60*50", "SVC*HC:2*40*30", "CAS*CO*45*20"));
    }

    @Test
    void a_claim_balances_with_the_adjustments_of_both_levels() {
        assertEquals(List.of(), balance(BPR, "LX*1", "CLP*A1*1*100*80", "CAS*CO*45*5", "SVC*HC:1*100*85", "CAS*PR*1*15"));
        assertEquals(List.of("ERROR claim-balance CLP(3)04 paid 80.00 | charge 100.00 less adjustments 19.99 leaves 80.01 (off by 0.01)"),
            balance(BPR, "LX*1", "CLP*A1*1*100*80", "CAS*CO*45*5", "CAS*PR*1*14.99"));
    }

    @Test
    void a_reversal_balances_with_its_signs() {
        assertEquals(List.of(), balance("BPR*I*0*C*NON", "LX*1", "CLP*A1*22*-100*-80", "SVC*HC:1*-100*-80", "CAS*CO*45*-20", "PLB*1*20261231*FB*-80"));
    }

    @Test
    void a_transaction_balances_against_claims_less_all_six_provider_adjustments() {
        assertEquals(List.of(), balance(BPR, "LX*1", "CLP*A1*1*101*101", "PLB*1*20261231*WO*1*WO*2*WO*3*WO*4*WO*5*WO*6"));
        assertEquals(List.of("ERROR transaction-balance BPR(1)02 payment 80.00 | claims 101.00 less provider-level adjustments 20.00 leaves 81.00 (off by 1.00)"),
            balance(BPR, "LX*1", "CLP*A1*1*101*101", "PLB*1*20261231*WO*1*WO*2*WO*3*WO*4*WO*5*WO*5"));
    }

    @Test
    void a_remittance_of_provider_adjustments_only_balances_too() {
        assertEquals(List.of(), balance(BPR, "PLB*1*20261231*L6*-80"));
    }

    @Test
    void amounts_for_information_never_enter_a_balance() {
        assertEquals(List.of(), balance(BPR, "LX*1", "CLP*A1*1*80*80*99", "AMT*AU*12", "SVC*HC:1*80*80", "AMT*B6*5"));
    }

    @Test
    void what_cannot_be_read_is_not_compared() {
        assertEquals(List.of(), balance(BPR, "LX*1", "CLP*A1*1*8x*80", "SVC*HC:1**80"));
        assertEquals(List.of(), balance(BPR, "LX*1", "CLP*A1*1*99999999999999999*99999999999999999", "CLP*A1*1*80000000000000000*80000000000000000"));
    }

    @Test
    void line_charges_that_are_not_the_claim_charge_are_a_warning_while_the_payment_is_explained() {
        assertEquals(List.of("WARNING line-charges-are-the-claim-charge CLP(3)03 claim charge 120.00 | its lines' charges 100.00 (off by 20.00)"),
            balance(BPR, "LX*1", "CLP*A1*1*120*80", "CAS*CO*97*20", "SVC*HC:1*100*80", "CAS*CO*45*20"));
    }

    @Test
    void a_lower_case_tag_still_counts() {
        assertEquals(List.of(), balance(BPR, "LX*1", "CLP*A1*1*100*80", "svc*HC:1*100*80", "cas*CO*45*20"));
    }

    @Test
    void trios_are_filled_from_the_left() {
        assertEquals(List.of("ERROR adjustments-from-the-left CAS(1)05 an empty trio before a filled one | trios filled from the left"),
            check(new AdjustmentTrios(), "CAS*CO*45*1*****2*1"));
        assertEquals(List.of(), check(new AdjustmentTrios(), "CAS*CO*45*1**2*1"));
    }

    @Test
    void a_group_again_with_room_left_before_is_a_warning() {
        assertEquals(List.of("WARNING adjustment-group-once CAS(4)01 CO again | all six trios of the CAS before it filled first"),
            check(new AdjustmentTrios(), "CLP*A1", "CAS*CO*45*1", "CAS*PR*1*1", "CAS*CO*59*1", "SVC*HC:1", "CAS*CO*45*1"));
        assertEquals(List.of(), check(new AdjustmentTrios(), "CLP*A1", "CAS*CO*1*1**2*1**3*1**4*1**5*1**6*1", "CAS*CO*45*1"));
    }

    @Test
    void unknown_and_ended_codes_are_warnings() {
        assertEquals(List.of("WARNING adjustment-reason-known CAS(2)05 Q99 | a code of the list carc",
                "WARNING remark-code-known LQ(3)02 ZZ99 | a code of the list rarc", "WARNING remark-code-known MOA(5)03 ZZ98 | a code of the list rarc"),
            check(new KnownCodes(), BPR, "CAS*CO*45*1**Q99*1", "LQ*HE*ZZ99", "LQ*RX*ZZ99", "MOA***ZZ98*MA01"));
        assertEquals(List.of("WARNING adjustment-reason-known CAS(2)02 17 | a code of the list carc that is good on 2026-03-01"),
            check(new KnownCodes(), BPR, "CAS*CO*17*1"));
    }

    @Test
    void a_payment_is_never_negative_and_none_is_zero() {
        assertEquals(List.of("ERROR payment-not-negative BPR(1)02 -5.00 | zero or more: a negative balance is carried by PLB FB"),
            check(new PaymentMethod(), "BPR*I*-5*D*CHK"));
        assertEquals(List.of("ERROR no-payment-is-zero BPR(1)02 5.00 | 0 where BPR04 is NON"), check(new PaymentMethod(), "BPR*H*5*C*NON"));
        assertEquals(List.of("WARNING zero-is-no-payment BPR(1)04 CHK | NON where BPR02 is 0"), check(new PaymentMethod(), "BPR*I*0*C*CHK"));
        assertEquals(List.of(), check(new PaymentMethod(), "BPR*H*0*C*NON"));
    }

    @Test
    void an_electronic_payment_without_bank_details_and_another_payer_in_the_trace_are_warnings() {
        List<String> found = check(new PaymentMethod(), "BPR*I*5*C*ACH*CCP*01*1*DA*1*1512345678**01**DA*1*20260301", "TRN*1*T1*1999999999");
        assertEquals(List.of("WARNING bank-details BPR(1)13 null | a value where BPR04 is ACH",
            "WARNING payer-identifier-agrees TRN(2)03 another payer identifier | the same as BPR10"), found);
    }

    @Test
    void a_service_date_stands_at_the_claim_or_at_each_line() {
        assertEquals(List.of(), check(new ClaimSituations(), "CLP*A1*1", "DTM*232*20260201", "SVC*HC:1", "SVC*HC:2", "CLP*A2*1", "SVC*HC:1", "DTM*472*20260201",
            "SVC*HC:2", "DTM*150*20260201"));
        List<String> found = check(new ClaimSituations(), "CLP*A1*1", "SVC*HC:1", "DTM*472*20260201", "SVC*HC:2", "CLP*A2*1");
        assertEquals(List.of("WARNING service-date SVC(4) null | a service date: DTM*472 or 150 here, or DTM*232 at the claim",
            "WARNING service-date CLP(5) null | a date: DTM*232 here, or one at each line"), found);
    }

    @Test
    void what_must_not_stand_together_in_a_claim_is_a_warning() {
        List<String> rules = new ArrayList<>();
        check(new ClaimSituations(), "CLP*A1*22*100*-5", "MIA*1", "MOA", "DTM*232*20260201", "SVC*HC:1:25*1*1****HC:1:25", "SVC*HC:1*1*1****HC:2",
            "SVC*HC:1*1*1***HC:1").forEach(line -> rules.add(line.substring(0, line.indexOf(')') + 1)));
        assertEquals(List.of("WARNING reversal-is-negative CLP(1)", "WARNING inpatient-or-outpatient MOA(3)", "WARNING submitted-procedure-differs SVC(7)"), rules);
    }

    private static List<String> balance(String... segments) {
        return check(new Balance(), segments);
    }

    private static List<String> check(GuideRule rule, String... segments) {
        return TransactionText.of(segments).check(rule);
    }
}
