package org.claimwright.claims.x12;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.claimwright.edi.EdiProblem;
import org.claimwright.edi.GuideRule;
import org.junit.jupiter.api.Test;

class ClaimCodeTest {

    private static final String CLM = "2300 CLM*A1*150***";

    @Test
    void a_diagnosis_has_the_form_of_its_icd() {
        ClaimMessage.professional().with("HI", "HI*ABK:J01.90*ABF:E119").finds("ERROR diagnosis-form IK403-7 2300 HI*ABK:J01.90*ABF:E119 1.2");
        ClaimMessage.professional().with("HI", "HI*ABK:J0190*ABF:1119").finds("ERROR diagnosis-form IK403-7 2300 HI*ABK:J0190*ABF:1119 2.2");
        ClaimMessage.professional().with("HI", "HI*ABK:U071*ABF:C4A0").isRight();
        ClaimMessage.inpatient().with("HI*BBR", "HI*BBR:0BH17E:D8:20260202").finds("ERROR diagnosis-form IK403-7 2300 HI*BBR:0BH17E:D8:2026020 1.2");
        ClaimMessage.inpatient().with("HI*BBR", "HI*BBR:0BO17EZ:D8:20260202").finds("ERROR diagnosis-form IK403-7 2300 HI*BBR:0BO17EZ:D8:202602 1.2");
        ClaimMessage.inpatient().with("HI*BG", "HI*BG:9").finds("ERROR diagnosis-form IK403-7 2300 HI*BG:9 1.2");
    }

    @Test
    void diagnoses_are_of_one_icd_and_that_of_their_day() {
        ClaimMessage.professional().with("HI", "HI*ABK:J0190*BF:25000").finds("ERROR one-icd-version RULE 2300 HI*ABK:J0190*BF:25000 2.1");
        ClaimMessage.inpatient().with("HI*BBR", "HI*BR:9671:D8:20260202").finds("ERROR one-icd-version RULE 2300 HI*BR:9671:D8:20260202 1.1");
        ClaimMessage.professional().with("HI", "HI*BK:4610*BF:25000").finds("ERROR icd-version-of-its-day RULE 2300 HI*BK:4610*BF:25000 1");
        ClaimMessage old = ClaimMessage.professional().with("DTP*472*D8*20260216", "DTP*472*D8*20150930").with("DTP*472*D8*20260217", "DTP*472*D8*20150930");
        old.with("HI", "HI*BK:4610*BF:V5869").isRight();
        ClaimMessage.outpatient().with("DTP*434", "DTP*434*RD8*20150928-20260211").with("HI*ABK", "HI*BK:4610").with("HI*APR", "HI*PR:7295").isRight();
        old.finds("WARNING icd-version-of-its-day RULE 2300 HI*ABK:J0190*ABF:E119 1");
    }

    @Test
    void days_of_procedures_and_occurrences_are_days() {
        ClaimMessage.inpatient().behind("HI*BBR", "HI*BI:71:RD8:20250105-20250101").finds("ERROR period IK403-8 2300 HI*BI:71:RD8:20250105-20 1.4");
        ClaimMessage.inpatient().behind("HI*BBR", "HI*BH:11:D8:20251301").finds("ERROR period IK403-8 2300 HI*BH:11:D8:20251301 1.4");
    }

    @Test
    void a_procedure_and_its_modifiers_have_their_form() {
        ClaimMessage.professional().with("SV1*HC:99000", "SV1*HC:9900*50*UN*1***2").finds("ERROR procedure-form IK403-7 2400 SV1*HC:9900*50*UN*1***2 1.2");
        ClaimMessage.professional().with("SV1*HC:99000", "SV1*HC:0001F*50*UN*1***2").isRight();
        ClaimMessage.professional().with("SV1*HC:99000", "SV1*HC:G0101*50*UN*1***2").isRight();
        ClaimMessage.professional().with("SV1*HC:99213", "SV1*HC:99213:2-*100*UN*1***1:2")
            .finds("ERROR modifier-form IK403-7 2400 SV1*HC:99213:2-*100*UN*1 1.3");
        ClaimMessage.dental().with("SV3*AD:D0140", "SV3*AD:00140*50****1").finds("ERROR procedure-form IK403-7 2400 SV3*AD:00140*50****1 1.2");
        ClaimMessage.inpatient().with("SV2*0250", "SV2*0250*HP:AB12*500*UN*1").finds("ERROR procedure-form IK403-7 2400 SV2*0250*HP:AB12*500*UN* 2.2");
    }

    @Test
    void a_drug_has_an_ndc_of_eleven_digits() {
        ClaimMessage.professional().behind("DTP*472", "LIN**N4*00409379501", "CTP****1*ML").isRight();
        ClaimMessage.professional().behind("DTP*472", "LIN**N4*00409-3795-01", "CTP****1*ML").finds("ERROR ndc-form IK403-7 2410 LIN**N4*00409-3795-01 3");
        ClaimMessage.professional().behind("DTP*472", "LIN**N4*0409379501", "CTP****1*ML").finds("ERROR ndc-form IK403-7 2410 LIN**N4*0409379501 3");
    }

    @Test
    void a_place_of_service_is_one_and_was_one() {
        ClaimMessage.professional().with("CLM", "CLM*A1*150***98:B:1*Y*A*Y*Y").finds("ERROR place-of-service IK403-7 " + CLM + "98:B:1*Y*A* 5.1");
        ClaimMessage.dental().with("CLM", "CLM*A1*150***00:B:1*Y*A*Y*Y").finds("ERROR place-of-service IK403-7 " + CLM + "00:B:1*Y*A* 5.1");
        ClaimMessage.professional().with("SV1*HC:99000", "SV1*HC:99000*50*UN*1*59**2").finds("ERROR place-of-service IK403-7 2400 SV1*HC:99000*50*UN*1*59* 5");
        ClaimMessage.professional().with("CLM", "CLM*A1*150***10:B:1*Y*A*Y*Y").with("DTP*472*D8*20260216", "DTP*472*D8*20211230")
            .with("DTP*472*D8*20260217", "DTP*472*D8*20211231")
            .finds("WARNING place-of-service RULE " + CLM + "10:B:1*Y*A* 5");
    }

    @Test
    void codes_of_lists_that_we_may_not_hold_completely_are_flagged() {
        ClaimMessage.inpatient().with("CLM", "CLM*A1*5000***10:A:1**A*Y*Y").finds("WARNING bill-type-known RULE 2300 CLM*A1*5000***10:A:1**A* 5.1");
        ClaimMessage.inpatient().with("SV2*0250", "SV2*0005**500*UN*1").finds("WARNING revenue-code-known RULE 2400 SV2*0005**500*UN*1 1");
        ClaimMessage.inpatient().with("SV2*0250", "SV2*250**500*UN*1").finds("ERROR revenue-code-form IK403-7 2400 SV2*250**500*UN*1 1");
        ClaimMessage.inpatient().with("CL1", "CL1*7*1*01").finds("WARNING admission-code-known RULE 2300 CL1*7*1*01 1");
        ClaimMessage.inpatient().with("CL1", "CL1*1*Z*01").finds("WARNING admission-code-known RULE 2300 CL1*1*Z*01 2");
        ClaimMessage.inpatient().with("CL1", "CL1*1*1*99").finds("WARNING admission-code-known RULE 2300 CL1*1*1*99 3");
        ClaimMessage.inpatient().with("HI*BG", "HI*BG:Q1").finds("WARNING condition-code-known RULE 2300 HI*BG:Q1 1.2");
    }

    @Test
    void a_taxonomy_has_ten_characters_and_is_known() {
        ClaimMessage.professional().with("PRV", "PRV*BI*PXC*207Q0000X").finds("ERROR taxonomy-form IK403-7 2000A PRV*BI*PXC*207Q0000X 3");
        ClaimMessage.professional().with("PRV", "PRV*BI*PXC*999Q99999X").finds("WARNING taxonomy-known RULE 2000A PRV*BI*PXC*999Q99999X 3");
    }

    @Test
    void a_tooth_is_one() {
        ClaimMessage.dental().with("TOO", "TOO*JP*33*M:O").finds("ERROR tooth-number IK403-7 2400 TOO*JP*33*M:O 2");
        ClaimMessage.dental().behind("DTP", "DN2*U*M****JP").finds("ERROR tooth-number IK403-7 2300 DN2*U*M****JP 1");
        for (String tooth : List.of("1", "32", "51", "82", "A", "T", "AS", "TS", "03")) {
            assertTrue(Tooth.isTooth(tooth), tooth);
        }
        for (String none : List.of("", "0", "33", "50", "83", "U", "US", "AA", "S1", "1A", "100")) {
            assertFalse(Tooth.isTooth(none), none);
        }
    }

    @Test
    void a_surface_stands_once_and_is_one_of_its_tooth() {
        ClaimMessage.dental().with("TOO", "TOO*JP*14*M:O:M").finds("ERROR surface-once RULE 2400 TOO*JP*14*M:O:M 3.3");
        ClaimMessage.dental().with("TOO", "TOO*JP*8*M:O").finds("WARNING surface-of-the-tooth RULE 2400 TOO*JP*8*M:O 3.2");
        ClaimMessage.dental().with("TOO", "TOO*JP*14*I:M").finds("WARNING surface-of-the-tooth RULE 2400 TOO*JP*14*I:M 3.1");
        ClaimMessage.dental().with("TOO", "TOO*JP*14*F:B").finds("WARNING surface-of-the-tooth RULE 2400 TOO*JP*14*F:B 3.2");
        ClaimMessage.dental().with("TOO", "TOO*JP*C*I:F").isRight();
    }

    @Test
    void an_area_of_the_oral_cavity_is_known_and_stands_once() {
        ClaimMessage.dental().with("SV3*AD:D0140", "SV3*AD:D0140*50**10:20**1").isRight();
        ClaimMessage.dental().with("SV3*AD:D0140", "SV3*AD:D0140*50**10:10**1").finds("WARNING oral-cavity-area RULE 2400 SV3*AD:D0140*50**10:10** 4.2");
        ClaimMessage.dental().with("SV3*AD:D0140", "SV3*AD:D0140*50**50**1").finds("WARNING oral-cavity-area RULE 2400 SV3*AD:D0140*50**50**1 4");
    }

    @Test
    void no_problem_shows_who_the_patient_is() {
        ClaimMessage wrong = ClaimMessage.professional().with("DMG", "DMG*D8*20260217*F").without("N3*17").with("SBR*", "SBR*S*18*******MB")
            .with("N3*200", "N3*PO BOX 5");
        for (EdiProblem problem : wrong.found()) {
            String words = problem.found() + problem.expected();
            assertFalse(words.contains("TESTMAN") || words.contains("20260217") || words.contains("2026-02-17") || words.contains("M1"), words);
        }
    }

    @Test
    void what_has_not_the_form_of_a_code_may_be_anything_and_is_not_repeated() {
        said(ClaimMessage.professional().with("PRV", "PRV*BI*PXC*123-45-678"), "10 characters, made 999-99-999");
        said(ClaimMessage.professional().with("HI", "HI*ABK:TESTMAN*ABF:E119"), "7 characters, made AAAAAAA");
        said(ClaimMessage.professional().with("CLM", "CLM*A1*150***Z9:B:1*Y*A*Y*Y"), "2 characters, made A9");
        said(ClaimMessage.professional().with("CLM", "CLM*A1*150***98:B:1*Y*A*Y*Y"), "98");
        said(ClaimMessage.inpatient().with("CL1", "CL1*1*1*AL"), "2 characters, made AA");
        said(ClaimMessage.secondary().with("CAS*PR", "CAS*PR*ALMA*10"), "4 characters, made AAAA");
        said(ClaimMessage.secondary().with("CAS*PR", "CAS*PR*Q99*10"), "Q99");
        said(ClaimMessage.professional().with("LX*2", "LX*700412"), "6 characters");
        said(ClaimMessage.professional().with("LX*2", "LX*7"), "7");
    }

    private static void said(ClaimMessage wrong, String found) {
        assertTrue(wrong.found().stream().anyMatch(problem -> found.equals(problem.found())), () -> wrong.found().toString());
    }

    @Test
    void every_problem_that_a_rule_tells_is_named_by_it() {
        ClaimRules rules = new ClaimRules();
        Set<String> names = new TreeSet<>();
        for (String guide : List.of("005010X222A1", "005010X223A2", "005010X224A2")) {
            for (GuideRule rule : rules.of(guide, "837")) {
                names.addAll(rule.tells());
            }
        }
        assertTrue(names.containsAll(Set.of("claim-total", "other-payer-balance", "subscriber-is-patient", "replaced-claim-named", "diagnosis-pointer",
            "adjustment-reason-known")));
        assertEquals(List.of(), rules.of("005010X221A1", "835"));
    }
}
