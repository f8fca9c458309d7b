package org.claimwright.claims.x12;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ClaimBalanceTest {

    @Test
    void the_base_messages_are_right() {
        ClaimMessage.professional().isRight();
        ClaimMessage.secondary().isRight();
        ClaimMessage.outpatient().isRight();
        ClaimMessage.inpatient().isRight();
        ClaimMessage.dental().isRight();
    }

    @Test
    void later_headers_of_a_guide_have_its_rules() {
        ClaimMessage.professional().asGuide("005010X222A2").with("CLM*", "CLM*A1*149***11:B:1*Y*A*Y*Y")
            .finds("ERROR claim-total RULE 2300 CLM*A1*149***11:B:1*Y*A* 2");
        ClaimMessage.outpatient().asGuide("005010X223A3").with("CLM*", "CLM*A1*149***13:A:1**A*Y*Y")
            .finds("ERROR claim-total RULE 2300 CLM*A1*149***13:A:1**A*Y 2");
    }

    @Test
    void a_claim_total_that_is_not_the_sum_of_its_lines_is_refused_in_each_guide() {
        ClaimMessage.professional().with("SV1*HC:99000", "SV1*HC:99000*50.01*UN*1***2").finds("ERROR claim-total RULE 2300 CLM*A1*150***11:B:1*Y*A* 2");
        ClaimMessage.inpatient().with("CLM*", "CLM*A1*4999.99***11:A:1**A*Y*Y").finds("ERROR claim-total RULE 2300 CLM*A1*4999.99***11:A:1* 2");
        ClaimMessage.dental().with("CLM*", "CLM*A1*15***11:B:1*Y*A*Y*Y").finds("ERROR claim-total RULE 2300 CLM*A1*15***11:B:1*Y*A*Y 2");
    }

    @Test
    void nothing_is_charged_or_paid_below_zero() {
        ClaimMessage.professional().with("CLM*", "CLM*A1*-150***11:B:1*Y*A*Y*Y").with("SV1*HC:99213", "SV1*HC:99213*-200*UN*1***1").with("SV1*HC:99000", "SV1*HC:99000*50*UN*1***2")
            .finds("ERROR charge-not-negative RULE 2300 CLM*A1*-150***11:B:1*Y*A 2", "ERROR charge-not-negative RULE 2400 SV1*HC:99213*-200*UN*1** 2");
        ClaimMessage.professional().with("SV1*HC:99000", "SV1*HC:99000*50*UN*-1***2").finds("ERROR charge-not-negative RULE 2400 SV1*HC:99000*50*UN*-1*** 4");
        ClaimMessage.secondary().with("AMT*D", "AMT*D*-120").finds("ERROR charge-not-negative RULE 2320 AMT*D*-120 2", "ERROR other-payer-balance RULE 2320 AMT*D*-120 2");
        ClaimMessage.professional().with("CLM*", "CLM*A1*50***11:B:1*Y*A*Y*Y").with("SV1*HC:99213", "SV1*HC:99213*0*UN*0***1").with("SV1*HC:99000", "SV1*HC:99000*50*UN*1***2").isRight();
    }

    @Test
    void each_claim_is_compared_with_its_own_lines() {
        ClaimMessage.professional().and("CLM*A2*70***11:B:1*Y*A*Y*Y", "HI*ABK:I10", "LX*1", "SV1*HC:99212*70*UN*1***1", "DTP*472*D8*20260109").isRight();
        ClaimMessage.professional().and("CLM*A2*71***11:B:1*Y*A*Y*Y", "HI*ABK:I10", "LX*1", "SV1*HC:99212*70*UN*1***1", "DTP*472*D8*20260109")
            .finds("ERROR claim-total RULE 2300 CLM*A2*71***11:B:1*Y*A*Y 2");
    }

    @Test
    void what_another_payer_said_of_a_line_is_its_charge() {
        ClaimMessage.secondary().with("CAS*CO*45*20", "CAS*CO*45*19").finds("ERROR other-payer-line-balance RULE 2430 SVD*P2*80*HC:99213**1 2");
        ClaimMessage.secondary().with("SVD*P2*40", "SVD*P2*41*HC:99000**1").finds("ERROR other-payer-line-balance RULE 2430 SVD*P2*41*HC:99000**1 2");
        ClaimMessage.secondary().with("CAS*CO*45*20", "CAS*CO*45*15**97*5").isRight();
    }

    @Test
    void a_line_unbundled_by_another_payer_is_the_sum_of_its_parts() {
        ClaimMessage.secondary().with("SVD*P2*80", "SVD*P2*50*HC:99213**1").behind("DTP*573", "SVD*P2*30*HC:99214**1", "DTP*573*D8*20260301").isRight();
    }

    @Test
    void what_another_payer_paid_for_the_claim_fits_its_total() {
        ClaimMessage.secondary().with("AMT*D", "AMT*D*121").finds("ERROR other-payer-balance RULE 2320 AMT*D*121 2");
        ClaimMessage.secondary().with("AMT*D", "AMT*D*110").behind("SBR*P", "CAS*OA*23*10").isRight();
        ClaimMessage.secondary().behind("SBR*P", "CAS*OA*23*10").finds("ERROR other-payer-balance RULE 2320 AMT*D*120 2");
    }

    @Test
    void without_lines_what_another_payer_paid_and_adjusted_is_the_total() {
        ClaimMessage claimLevel = ClaimMessage.professional().with("SBR*P", "SBR*S*18*******CI").behind("HI*", "SBR*P*18*******CI", "CAS*CO*45*30",
            "AMT*D*120", "OI***Y***Y",
            "NM1*IL*1*TESTMAN*ALMA****MI*M2", "NM1*PR*2*FIRST*****PI*P2", "DTP*573*D8*20260301");
        claimLevel.isRight();
        claimLevel.with("CAS*CO", "CAS*CO*45*29.99").finds("ERROR other-payer-balance RULE 2320 AMT*D*120 2");
    }

    @Test
    void lines_that_another_payer_did_not_tell_show_in_what_it_paid() {
        ClaimMessage.professional().with("SBR*P", "SBR*S*18*******CI").behind("HI*", "SBR*P*18*******CI", "AMT*D*130", "OI***Y***Y",
            "NM1*IL*1*TESTMAN*ALMA****MI*M2",
                "NM1*PR*2*FIRST*****PI*P2").behind("DTP*472*D8*20260216", "SVD*P2*80*HC:99213**1", "CAS*CO*45*20", "DTP*573*D8*20260301")
            .finds("ERROR other-payer-paid-is-its-lines RULE 2320 AMT*D*130 2");
    }

    @Test
    void behind_ten_other_payers_nobody_says_that_a_line_names_none() {
        ClaimMessage many = ClaimMessage.secondary();
        for (int payer = 11; payer > 1; payer--) {
            many = many.behind("NM1*PR*2*FIRST", "SBR*T*18*******CI", "OI***Y***Y", "NM1*IL*1*TESTMAN*ALMA****MI*M2", "NM1*PR*2*NEXT*****PI*N" + payer);
        }
        ClaimMessage elevenPayers = many.with("SVD*P2*40", "SVD*N11*40*HC:99000**1");
        assertTrue(elevenPayers.found().stream().noneMatch(problem -> problem.rule().equals("other-payer-named")), () -> elevenPayers.found().toString());
    }

    @Test
    void a_line_names_a_payer_of_the_claim() {
        ClaimMessage.secondary().with("SVD*P2*80", "SVD*P3*80*HC:99213**1").finds("ERROR other-payer-named RULE 2430 SVD*P3*80*HC:99213**1 1",
            "ERROR other-payer-balance RULE 2320 AMT*D*120 2");
        ClaimMessage.secondary().without("AMT*D")
            .finds("ERROR other-payer-paid IK304-I8 2430 SVD*P2*80*HC:99213**1", "ERROR other-payer-paid IK304-I8 2430 SVD*P2*40*HC:99000**1");
    }

    @Test
    void what_another_payer_paid_is_not_negative() {
        ClaimMessage.secondary().with("SVD*P2*80", "SVD*P2*-80*HC:99213**1").with("CAS*CO*45*20", "CAS*CO*45*180").with("AMT*D", "AMT*D*-40")
            .finds("ERROR charge-not-negative RULE 2320 AMT*D*-40 2", "ERROR paid-not-negative RULE 2430 SVD*P2*-80*HC:99213**1 2");
    }

    @Test
    void the_date_of_adjudication_stands_at_one_level() {
        ClaimMessage.secondary().behind("NM1*PR*2*FIRST", "DTP*573*D8*20260301").finds("ERROR adjudication-date IK304-I4 2430 DTP*573*D8*20260301",
            "ERROR adjudication-date IK304-I4 2430 DTP*573*D8*20260301");
    }

    @Test
    void a_payer_that_paid_says_when() {
        ClaimMessage.professional().with("SBR*P", "SBR*S*18*******CI").behind("HI*", "SBR*P*18*******CI", "CAS*CO*45*30", "AMT*D*120", "OI***Y***Y",
            "NM1*IL*1*TESTMAN*ALMA****MI*M2", "NM1*PR*2*FIRST*****PI*P2").finds("ERROR adjudication-date IK304-I8 2320 AMT*D*120");
    }

    @Test
    void the_remaining_liability_stands_at_one_level() {
        ClaimMessage.secondary().behind("AMT*D", "AMT*EAF*10").isRight();
        ClaimMessage.secondary().behind("AMT*D", "AMT*EAF*10").behind("DTP*573", "AMT*EAF*10").finds("ERROR remaining-liability-once IK304-I4 2430 AMT*EAF*10");
    }

    @Test
    void an_unknown_adjustment_reason_is_refused_and_an_ended_one_flagged() {
        ClaimMessage.secondary().with("CAS*PR", "CAS*PR*Q99*10").finds("ERROR adjustment-reason-known IK403-7 2430 CAS*PR*Q99*10 2");
        ClaimMessage.secondary().with("CAS*PR", "CAS*PR*999*10").finds("ERROR adjustment-reason-known IK403-7 2430 CAS*PR*999*10 2");
        ClaimMessage.secondary().with("CAS*PR", "CAS*PR*310*10").finds("WARNING adjustment-reason-known RULE 2430 CAS*PR*310*10 2");
        ClaimMessage.secondary().with("CAS*PR", "CAS*PR*17*10").finds("WARNING adjustment-reason-ended RULE 2430 CAS*PR*17*10 2");
        ClaimMessage.secondary().with("CAS*PR", "CAS*PR*2*5*****3*5").finds("ERROR adjustments-from-the-left RULE 2430 CAS*PR*2*5*****3*5 5");
    }
}
