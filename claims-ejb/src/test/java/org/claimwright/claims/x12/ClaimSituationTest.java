package org.claimwright.claims.x12;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.claimwright.edi.EdiProblem;
import org.junit.jupiter.api.Test;

class ClaimSituationTest {

    private static final String CLM = "2300 CLM*A1*150***11:B:1*Y*A*";

    private static String clm(char frequency) {
        return "2300 CLM*A1*150***11:B:" + frequency + "*Y*A*";
    }

    private static ClaimMessage dependent() {
        return ClaimMessage.professional().with("HL*2*", "HL*2*1*22*1").with("SBR*", "SBR*P********CI").without("N3*17").without("N4*DAYTON").without("DMG")
            .behind("NM1*PR", "HL*3*2*23*0", "PAT*19", "NM1*QC*1*TESTMAN*OTTO", "N3*17 ELM ST", "N4*DAYTON*OH*45402", "DMG*D8*20140923*M");
    }

    @Test
    void a_dependents_claim_stands_below_a_subscriber_who_is_not_the_patient() {
        dependent().isRight();
        dependent().with("SBR*", "SBR*P*18*******CI")
            .finds("ERROR subscriber-is-patient IK403-I10 2000B SBR*P*18*******CI 2");
    }

    @Test
    void a_claim_of_the_subscriber_says_that_he_is_the_patient() {
        ClaimMessage.professional().with("SBR*", "SBR*P********CI").finds("ERROR subscriber-is-patient IK403-2 2000B SBR*P********CI 2");
    }

    @Test
    void a_subscriber_with_claims_of_his_own_and_of_a_dependent_is_sent_twice() {
        ClaimMessage.professional().and("HL*3*1*22*1", "SBR*P********CI", "NM1*IL*1*TESTMAN*ALMA****MI*M1", "NM1*PR*2*PLAN*****PI*P1", "HL*4*3*23*0", "PAT*19",
            "NM1*QC*1*TESTMAN*OTTO", "N3*17 ELM ST", "N4*DAYTON*OH*45402", "DMG*D8*20140923*M", "CLM*A2*10***11:B:1*Y*A*Y*Y", "HI*ABK:I10", "LX*1",
            "SV1*HC:99212*10*UN*1***1", "DTP*472*D8*20260109").isRight();
    }

    @Test
    void a_subscriber_who_is_the_patient_has_address_and_birth_date() {
        ClaimMessage.professional().without("N3*17").finds("ERROR subscriber-details IK304-I8 2010BA NM1*IL*1*TESTMAN*ALMA***");
        ClaimMessage.professional().without("N4*DAYTON").finds("ERROR subscriber-details IK304-I8 2010BA NM1*IL*1*TESTMAN*ALMA***");
        ClaimMessage.outpatient().without("DMG").finds("ERROR subscriber-details IK304-I8 2010BA NM1*IL*1*TESTMAN*ALMA***");
    }

    @Test
    void a_patient_has_a_claim() {
        ClaimMessage.professional().and("HL*3*1*22*0", "SBR*P*18*******CI", "NM1*IL*1*TESTMAN*ALMA****MI*M1", "N3*17 ELM ST", "N4*DAYTON*OH*45402",
            "DMG*D8*19700412*F", "NM1*PR*2*PLAN*****PI*P1").finds("ERROR level-has-claim IK304-I7 2000B HL*3*1*22*0");
    }

    @Test
    void each_payer_of_a_claim_has_a_place_of_its_own() {
        ClaimMessage.secondary().with("SBR*S", "SBR*P*18*******CI").finds("ERROR payer-sequence-once RULE 2320 SBR*P*18*******CI 1");
        ClaimMessage.secondary().with("SBR*S", "SBR*U*18*******CI").with("SBR*P", "SBR*U*18*******CI").isRight();
    }

    @Test
    void a_claim_to_the_second_payer_names_the_first() {
        ClaimMessage.professional().with("SBR*P", "SBR*S*18*******CI").finds("WARNING first-payer-named RULE 2000B SBR*S*18*******CI 1");
    }

    @Test
    void what_stands_in_place_of_the_payers_order_is_not_repeated() {
        EdiProblem first = ClaimMessage.professional().with("SBR*P", "SBR*JANE SMITH 19700412*18*******CI").found().stream()
            .filter(problem -> problem.rule().equals("first-payer-named")).findFirst().orElseThrow();
        assertEquals("19 characters, and no 2320 of the first payer", first.found());
    }

    @Test
    void the_payer_of_one_subscriber_is_not_that_of_the_next() {
        ClaimMessage noSbr = ClaimMessage.professional().with("SBR*P", "SBR*S*18*******CI").and("HL*3*1*22*0", "NM1*IL*1*TESTMAN*ALMA****MI*M1", "N3*17 ELM ST",
            "N4*DAYTON*OH*45402", "DMG*D8*19700412*F", "NM1*PR*2*PLAN*****PI*P1", "CLM*A2*100***11:B:1*Y*A*Y*Y", "HI*ABK:J0190", "LX*1", "SV1*HC:99213*100*UN*1***1",
            "DTP*472*D8*20260216");
        assertEquals(1, noSbr.found().stream().filter(problem -> problem.rule().equals("first-payer-named")).count());
    }

    @Test
    void medicare_as_second_payer_says_why() {
        ClaimMessage.secondary().with("SBR*S", "SBR*S*18*******MB").finds("ERROR medicare-secondary-reason IK403-2 2000B SBR*S*18*******MB 5");
        ClaimMessage.secondary().with("SBR*S", "SBR*S*18***12****MB").isRight();
    }

    @Test
    void a_frequency_is_one_of_the_list() {
        ClaimMessage.professional().with("CLM", "CLM*A1*150***11:B:L*Y*A*Y*Y").finds("ERROR frequency-code IK403-7 " + clm('L') + " 5.3");
        ClaimMessage.inpatient().with("CLM", "CLM*A1*5000***11:A:L**A*Y*Y").finds("ERROR frequency-code IK403-7 2300 CLM*A1*5000***11:A:L**A* 5.3");
        ClaimMessage.professional().with("CLM", "CLM*A1*150***11:B:3*Y*A*Y*Y").finds("WARNING frequency-code RULE " + clm('3') + " 5.3");
        ClaimMessage.inpatient().with("CLM", "CLM*A1*5000***11:A:3**A*Y*Y").isRight();
    }

    @Test
    void a_replacement_or_void_names_the_claim_that_it_replaces() {
        ClaimMessage.professional().with("CLM", "CLM*A1*150***11:B:7*Y*A*Y*Y").finds("ERROR replaced-claim-named IK304-I8 " + clm('7'));
        ClaimMessage.dental().with("CLM", "CLM*A1*150***11:B:8*Y*A*Y*Y").finds("ERROR replaced-claim-named IK304-I8 " + clm('8'));
        ClaimMessage.professional().with("CLM", "CLM*A1*150***11:B:7*Y*A*Y*Y").behind("CLM", "REF*F8*ICN1").isRight();
        ClaimMessage.professional().behind("CLM", "REF*F8*ICN1").finds("WARNING original-names-no-claim RULE 2300 REF*F8*ICN1");
    }

    @Test
    void an_accident_has_its_date_and_an_automobile_accident_its_state() {
        String accident = "CLM*A1*150***11:B:1*Y*A*Y*Y**AA:::OH";
        ClaimMessage.professional().with("CLM", accident).behind("CLM", "DTP*439*D8*20260201").isRight();
        ClaimMessage.professional().with("CLM", accident).finds("ERROR accident-date IK304-I8 " + CLM);
        ClaimMessage.professional().with("CLM", "CLM*A1*150***11:B:1*Y*A*Y*Y**AA").behind("CLM", "DTP*439*D8*20260201")
            .finds("ERROR accident-state IK403-2 " + CLM + " 11.4");
        ClaimMessage.dental().with("CLM", "CLM*A1*150***11:B:1*Y*A*Y*Y**OA").finds("ERROR accident-date IK304-I8 " + CLM);
        ClaimMessage.professional().with("CLM", "CLM*A1*150***11:B:1*Y*A*Y*Y**EM").isRight();
        ClaimMessage.professional().with("CLM", "CLM*A1*150***11:B:1*Y*A*Y*Y**AA:::QQ").behind("CLM", "DTP*439*D8*20260201")
            .finds("ERROR accident-state-known IK403-7 " + CLM + " 11.4");
    }

    @Test
    void a_pointer_points_at_a_diagnosis_of_the_claim() {
        ClaimMessage.professional().with("SV1*HC:99213", "SV1*HC:99213:25*100*UN*1***1:3")
            .finds("ERROR diagnosis-pointer RULE 2400 SV1*HC:99213:25*100*UN*1 7.2");
        ClaimMessage.professional().with("SV1*HC:99213", "SV1*HC:99213:25*100*UN*1***2:2")
            .finds("WARNING diagnosis-pointer-once RULE 2400 SV1*HC:99213:25*100*UN*1 7.2");
        ClaimMessage.professional().with("SV1*HC:99213", "SV1*HC:99213:25*100*UN*1***1::2")
            .finds("ERROR diagnosis-pointer RULE 2400 SV1*HC:99213:25*100*UN*1 7.2");
        ClaimMessage.dental().with("SV3*AD:D2392", "SV3*AD:D2392*100****1*****2").finds("ERROR diagnosis-pointer RULE 2400 SV3*AD:D2392*100****1*** 11.1");
        ClaimMessage.dental().without("HI").finds("ERROR diagnosis-pointer RULE 2400 SV3*AD:D2392*100****1*** 11.1");
    }

    @Test
    void codes_stand_from_the_left() {
        ClaimMessage.professional().with("HI", "HI*ABK:J0190**ABF:E119").with("SV1*HC:99213", "SV1*HC:99213:25*100*UN*1***1")
            .with("SV1*HC:99000", "SV1*HC:99000*50*UN*1***1")
            .finds("ERROR codes-from-the-left RULE 2300 HI*ABK:J0190**ABF:E119 2");
    }

    @Test
    void a_billing_provider_has_a_street_and_a_zip_of_nine_digits() {
        for (String box : new String[] {"PO BOX 5", "P.O. Box 5", "POST OFFICE BOX 5", "LOCKBOX 7", "P O BOX 5"}) {
            ClaimMessage.professional().with("N3*200", "N3*" + box).finds("ERROR billing-street RULE 2010AA N3*" + box + " 1");
        }
        ClaimMessage.professional().with("N3*200", "N3*5 BOXWOOD LN").isRight();
        ClaimMessage.professional().with("N4*COLUMBUS*OH*432150001", "N4*COLUMBUS*OH*43215")
            .finds("ERROR zip-of-nine-digits RULE 2010AA N4*COLUMBUS*OH*43215 3");
        ClaimMessage.professional().behind("REF*EI", "NM1*87*2", "N3*PO BOX 5", "N4*COLUMBUS*OH*43215").isRight();
    }

    @Test
    void a_facility_has_a_zip_of_nine_digits() {
        ClaimMessage.professional().behind("HI", "NM1*77*2*CITY HOSPITAL", "N3*1 ROAD", "N4*COLUMBUS*OH*43210")
            .finds("ERROR zip-of-nine-digits RULE 2310C N4*COLUMBUS*OH*43210 3");
        ClaimMessage.outpatient().behind("NM1*71", "NM1*77*2*CITY HOSPITAL", "N3*1 ROAD", "N4*COLUMBUS*OH*43210")
            .finds("ERROR zip-of-nine-digits RULE 2310E N4*COLUMBUS*OH*43210 3");
        ClaimMessage.professional().behind("HI", "NM1*77*2*CITY HOSPITAL", "N3*1 ROAD", "N4*TORONTO***CA").isRight();
    }

    @Test
    void lines_are_counted_from_one() {
        ClaimMessage.professional().with("LX*2", "LX*3").finds("ERROR line-number RULE 2400 LX*3 1");
        ClaimMessage.professional().with("LX*2", "LX*02").isRight();
        ClaimMessage.professional().with("LX*1", "LX*0").finds("ERROR line-number RULE 2400 LX*0 1");
    }

    @Test
    void a_rendering_provider_is_another_one() {
        ClaimMessage.professional().behind("HI", "NM1*82*1*ORLOV*MARCUS****XX*1002003006")
            .finds("WARNING rendering-provider-differs RULE 2310B NM1*82*1*ORLOV*MARCUS*** 9");
        ClaimMessage.professional().behind("HI", "NM1*82*1*ORLOV*MARCUS****XX*1002003014").isRight();
        ClaimMessage.professional().behind("HI", "NM1*82*1*ORLOV*MARCUS****XX*1002003014").behind("DTP*472", "NM1*82*1*ORLOV*MARCUS****XX*1002003014")
            .finds("WARNING rendering-provider-differs RULE 2420A NM1*82*1*ORLOV*MARCUS*** 9");
        ClaimMessage.outpatient().behind("NM1*71", "NM1*82*1*KRAMER*ILSE****XX*1002003063")
            .finds("WARNING rendering-provider-differs RULE 2310D NM1*82*1*KRAMER*ILSE**** 9");
    }

    @Test
    void a_patient_control_number_is_not_longer_than_payers_return_it() {
        ClaimMessage.professional().with("CLM", "CLM*A12345678901234567890*150***11:B:1*Y*A*Y*Y")
            .finds("WARNING patient-control-number RULE 2300 CLM*A1234567890123456789 1");
    }

    @Test
    void an_attachment_sent_apart_has_its_control_number() {
        ClaimMessage.professional().behind("CLM", "PWK*OZ*EL").finds("ERROR attachment-control-number IK403-2 2300 PWK*OZ*EL 6");
        ClaimMessage.professional().behind("CLM", "PWK*OZ*EL***AC*C1").isRight();
        ClaimMessage.professional().behind("CLM", "PWK*OZ*AA").isRight();
    }

    @Test
    void an_epsdt_referral_fits_its_condition() {
        ClaimMessage.professional().behind("CLM", "CRC*ZZ*N*NU").isRight();
        ClaimMessage.professional().behind("CLM", "CRC*ZZ*Y*ST").isRight();
        ClaimMessage.professional().behind("CLM", "CRC*ZZ*N*ST").finds("ERROR epsdt-referral RULE 2300 CRC*ZZ*N*ST 3");
        ClaimMessage.professional().behind("CLM", "CRC*ZZ*Y*NU").finds("ERROR epsdt-referral RULE 2300 CRC*ZZ*Y*NU 3");
    }

    @Test
    void nobody_is_treated_before_he_was_born() {
        ClaimMessage.professional().with("DMG", "DMG*D8*20260217*F").finds("ERROR service-after-birth RULE 2400 DTP*472*D8*20260216 3");
        ClaimMessage.professional().with("DMG", "DMG*D8*20260216*F").isRight();
        dependent().with("DMG", "DMG*D8*20260217*F").finds("ERROR service-after-birth RULE 2400 DTP*472*D8*20260216 3");
    }

    @Test
    void a_service_after_the_transaction_is_flagged() {
        ClaimMessage.professional().with("DTP*472*D8*20260217", "DTP*472*D8*20260321").finds("WARNING service-in-the-future RULE 2400 DTP*472*D8*20260321 3");
    }

    @Test
    void a_line_outside_of_its_statement_is_flagged() {
        ClaimMessage.outpatient().with("DTP*472", "DTP*472*D8*20260212").finds("WARNING service-within-statement RULE 2400 DTP*472*D8*20260212 3");
    }

    @Test
    void what_begins_does_not_end_earlier() {
        ClaimMessage.professional().behind("CLM", "DTP*435*D8*20260216", "DTP*096*D8*20260217").isRight();
        ClaimMessage.professional().behind("CLM", "DTP*435*D8*20260217", "DTP*096*D8*20260216").finds("ERROR dates-in-order RULE 2300 DTP*096*D8*20260216 3");
        ClaimMessage.professional().behind("CLM", "DTP*090*D8*20260217", "DTP*091*D8*20260216").finds("ERROR dates-in-order RULE 2300 DTP*091*D8*20260216 3");
        ClaimMessage.professional().behind("CLM", "DTP*297*D8*20260217", "DTP*296*D8*20260216").finds("WARNING dates-in-order RULE 2300 DTP*296*D8*20260216 3");
    }

    @Test
    void what_led_to_the_service_is_not_after_it() {
        ClaimMessage.professional().with("CLM", "CLM*A1*150***11:B:1*Y*A*Y*Y**OA").behind("CLM", "DTP*439*D8*20260217")
            .finds("WARNING date-before-service RULE 2300 DTP*439*D8*20260217 3");
        ClaimMessage.professional().behind("CLM", "DTP*431*D8*20260217").isRight();
        ClaimMessage.professional().behind("CLM", "DTP*431*D8*20260218").finds("WARNING date-before-service RULE 2300 DTP*431*D8*20260218 3");
    }

    @Test
    void a_dental_service_has_its_date_at_the_claim_or_at_each_line() {
        ClaimMessage.dental().without("DTP").finds("ERROR dental-service-date IK304-I8 2400 LX*1");
        ClaimMessage.dental().without("DTP").behind("TOO", "DTP*472*D8*20260305").behind("SV3*AD:D0140", "DTP*472*D8*20260306").isRight();
        ClaimMessage.dental().without("DTP").behind("TOO", "DTP*472*D8*20260305").finds("ERROR dental-service-date IK304-I8 2400 LX*2");
    }

    @Test
    void a_predetermination_has_no_service_date() {
        String predetermination = "CLM*A1*150***11:B:1*Y*A*Y*Y**********PB";
        ClaimMessage.dental().with("CLM", predetermination).without("DTP").isRight();
        ClaimMessage.dental().with("CLM", predetermination).finds("ERROR dental-service-date IK304-I4 2300 DTP*472*D8*20260305");
    }
}
