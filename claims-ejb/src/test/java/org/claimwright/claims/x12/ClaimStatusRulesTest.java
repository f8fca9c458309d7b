package org.claimwright.claims.x12;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.claimwright.edi.GuideMessage;
import org.junit.jupiter.api.Test;

class ClaimStatusRulesTest {

    private static final GuideMessage INQUIRY = GuideMessage.of(ClaimStatusRules.STATUS, "276", "BHT*0010*13*R1*20260701*0930", "HL*1**20*1", "NM1*PR*2*PAYER*****PI*P1", "HL*2*1*21*1",
        "NM1*41*2*BILLING*****46*S1", "HL*3*2*19*1", "NM1*1P*2*CLINIC*****XX*1234567893", "HL*4*3*22*0", "DMG*D8*19700412*F", "NM1*IL*1*DOE*ANN****MI*M1", "TRN*1*T-1",
        "DTP*472*D8*20260216", "TRN*1*T-2", "SVC*HC:99213*120*****1", "DTP*472*D8*20260217", "HL*5*3*22*1", "NM1*IL*1*DOE*BEN****MI*M2", "HL*6*5*23", "DMG*D8*20120202*M",
        "NM1*QC*1*DOE*CLEO", "TRN*1*T-3", "DTP*472*D8*20260218");

    private static final GuideMessage ANSWER = GuideMessage.of(ClaimStatusRules.STATUS, "277", "BHT*0010*08*R1*20260702*0930*DG", "HL*1**20*1", "NM1*PR*2*PAYER*****PI*P1",
        "HL*2*1*21*1", "NM1*41*2*BILLING*****46*S1", "HL*3*2*19*1", "NM1*1P*2*CLINIC*****XX*1234567893", "HL*4*3*22*0", "NM1*IL*1*DOE*ANN****MI*M1", "TRN*2*T-1",
        "STC*F1:65*20260318**235.5*180.2*20260317**20260318*E1", "DTP*472*D8*20260216", "SVC*HC:99213*120*100****1", "STC*F1:65*20260318", "DTP*472*D8*20260216", "HL*5*3*22*1",
        "NM1*IL*1*DOE*BEN****MI*M2", "HL*6*5*23", "NM1*QC*1*DOE*CLEO", "TRN*2*T-2", "STC*P1:20*20260319**412.25", "DTP*472*D8*20260218");

    private static final String FILE = "STC*A1:19:PR*20260321*WQ*325.5";
    private static final String PROVIDER = "STC*A1:19:PR**WQ*325.5";
    private static final String FIRST = "STC*A7:562:85*20260321*U*235.5";
    private static final String SECOND = "STC*A2:20:PR*20260321*WQ*90";
    private static final GuideMessage ACKNOWLEDGEMENT = GuideMessage.of(ClaimStatusRules.ACKNOWLEDGEMENT, "277", "BHT*0085*08*CA1*20260321*0420*TH", "HL*1**20*1",
        "NM1*PR*2*PAYER*****PI*P1", "TRN*1*R1", "DTP*050*D8*20260320", "DTP*009*D8*20260321", "HL*2*1*21*1", "NM1*41*2*BILLING*****46*S1", "TRN*2*B1", FILE, "QTY*90*1", "QTY*AA*1",
        "AMT*YU*90", "AMT*YY*235.5", "HL*3*2*19*1", "NM1*85*2*CLINIC*****XX*1234567893", "TRN*1*0", PROVIDER, "QTY*QA*1", "QTY*QC*1", "AMT*YU*90.00", "AMT*YY*235.50", "HL*4*3*PT",
        "NM1*QC*1*DOE*ANN****MI*M1", "TRN*2*P1", FIRST, "DTP*472*D8*20260216", "SVC*HC:J1885*100*****4", "STC*A7:218**U", "DTP*472*D8*20260216", "HL*5*3*PT",
        "NM1*QC*1*DOE*ANN****MI*M1", "TRN*2*P2", SECOND, "REF*1K*I1", "DTP*472*D8*20260109");

    @Test
    void good_messages_pass_every_rule() {
        assertEquals(List.of(), INQUIRY.problems());
        assertEquals(List.of(), ANSWER.problems());
        assertEquals(List.of(), ACKNOWLEDGEMENT.problems());
    }

    @Test
    void a_subscriber_who_is_the_patient_asks_for_a_claim_and_has_a_birth_date() {
        assertEquals(List.of("ERROR status-inquiry-birth-date HL(9) IK304-I8"), INQUIRY.without("DMG*D8*19700412*F").problems());
        assertEquals(List.of("ERROR status-inquiry-asks HL(16) IK304-I7"), GuideMessage.of(ClaimStatusRules.STATUS, "276", "BHT*0010*13*R1*20260701*0930", "HL*1**20*1",
            "NM1*PR*2*PAYER*****PI*P1", "HL*2*1*21*1", "NM1*41*2*BILLING*****46*S1", "HL*3*2*19*1", "NM1*1P*2*CLINIC*****XX*1234567893", "HL*4*3*22*1",
            "NM1*IL*1*DOE*BEN****MI*M2", "HL*5*4*23", "DMG*D8*20120202*M", "NM1*QC*1*DOE*CLEO", "TRN*1*T-3", "DTP*472*D8*20260218", "HL*6*3*22*0", "DMG*D8*19700412*F",
            "NM1*IL*1*DOE*ANN****MI*M1").problems());
    }

    @Test
    void a_claim_that_is_asked_for_has_a_date_of_its_own_or_of_its_lines() {
        assertEquals(List.of("ERROR status-inquiry-service-date TRN(12) IK304-I8"), INQUIRY.without("DTP*472*D8*20260216").problems());
        assertEquals(List.of("ERROR status-inquiry-service-date TRN(22) IK304-I8"), INQUIRY.without("DTP*472*D8*20260218").problems());
    }

    @Test
    void a_revenue_code_is_sent_once() {
        assertEquals(List.of("ERROR status-revenue-code-once SVC(15)04 IK403-10"), INQUIRY.with("SVC*HC:99213*120*****1", "SVC*NU:0450*120**0450***1").problems());
        assertEquals(List.of(), INQUIRY.with("SVC*HC:99213*120*****1", "SVC*NU:0450*120*****1").problems());
        assertEquals(List.of("WARNING status-revenue-code-once SVC(14)04 IK403-10"), ANSWER.with("SVC*HC:99213*120*100****1", "SVC*NU:0450*120*100*0450***1").problems());
    }

    @Test
    void a_receiver_or_provider_that_is_answered_as_a_whole_has_nothing_below() {
        assertEquals(List.of("ERROR status-level-ends HL(9) IK304-I4"), ANSWER.behind("NM1*41*2*BILLING*****46*S1", "TRN*2*R1", "STC*E0:24*20260702").problems());
        assertEquals(List.of("WARNING status-level-ends HL(11) IK304-I4"), ANSWER.behind("NM1*1P*2*CLINIC*****XX*1234567893", "TRN*1*0", "STC*E0:24*20260702").problems());
        assertEquals(List.of("ERROR status-level-ends HL(16) IK304-I4"), ACKNOWLEDGEMENT.with(FILE, "STC*A3:24:41*20260321*U*325.5").problems());
        assertEquals(List.of("WARNING status-level-ends HL(24) IK304-I4"), ACKNOWLEDGEMENT.with(PROVIDER, "STC*A3:24:85**U*325.5").problems());
    }

    @Test
    void a_patient_has_the_status_of_a_claim() {
        assertEquals(List.of("ERROR status-of-a-claim HL(17) IK304-I7"),
            ANSWER.with("HL*5*3*22*1", "HL*5*3*22*0").with("HL*6*5*23", "HL*6*3*22*0").with("NM1*QC*1*DOE*CLEO", "NM1*IL*1*DOE*CLEO****MI*M3").problems());
        assertEquals(List.of("ERROR status-of-a-claim HL(38) IK304-I7"), ACKNOWLEDGEMENT.behind("DTP*472*D8*20260109", "HL*6*3*PT", "NM1*QC*1*DOE*BEN****MI*M2").problems());
    }

    @Test
    void codes_that_nobody_knows_are_warnings() {
        assertEquals(List.of("WARNING status-category-known STC(22)01 RULE", "WARNING status-known STC(22)01 RULE"),
            ANSWER.with("STC*P1:20*20260319**412.25", "STC*Q9:9999*20260319**412.25").problems());
        assertEquals(List.of("WARNING status-known STC(22)10 RULE", "WARNING status-category-known STC(22)11 RULE"),
            ANSWER.with("STC*P1:20*20260319**412.25", "STC*P1:20*20260319**412.25******P1:9999*Z1:20").problems());
    }

    @Test
    void a_paid_claim_says_how_much_and_a_pending_one_is_not_paid() {
        String paid = "STC*F1:65*20260318**235.5*180.2*20260317**20260318*E1";
        assertEquals(List.of("WARNING status-paid-says-how-much STC(12)05 IK403-2", "WARNING status-paid-says-how-much STC(12)06 IK403-2"),
            ANSWER.with(paid, "STC*F1:65*20260318**235.5").problems());
        assertEquals(List.of("WARNING status-pending-is-not-paid STC(22)05 RULE"), ANSWER.with("STC*P1:20*20260319**412.25", "STC*P1:20*20260319**412.25*10").problems());
        assertEquals(List.of(), ANSWER.with("STC*P1:20*20260319**412.25", "STC*P1:20*20260319**412.25*0").problems());
    }

    @Test
    void an_acknowledgement_does_not_accept_what_it_rejects() {
        for (String category : List.of("A3", "A6", "A7", "A8")) {
            assertEquals(1, fits(ACKNOWLEDGEMENT.with(SECOND, "STC*" + category + ":20*20260321*WQ*90")));
        }
        for (String category : List.of("A1", "A2")) {
            assertEquals(1, fits(ACKNOWLEDGEMENT.with(FIRST, "STC*" + category + ":20*20260321*U*235.5")));
        }
        for (String category : List.of("A0", "A4", "A5")) {
            assertEquals(0, fits(ACKNOWLEDGEMENT.with(FIRST, "STC*" + category + ":20*20260321*U*235.5").with(SECOND, "STC*" + category + ":20*20260321*WQ*90")));
        }
        assertEquals(List.of("ERROR acknowledged-action-fits STC(35)03 RULE"), ACKNOWLEDGEMENT.with(SECOND, "STC*A7:20*20260321*WQ*90").problems());
    }

    private static long fits(GuideMessage message) {
        return message.problems().stream().filter(line -> line.startsWith("ERROR acknowledged-action-fits STC")).count();
    }

    @Test
    void lines_are_told_only_of_a_claim_that_is_rejected() {
        assertEquals(List.of("WARNING acknowledged-line-of-a-rejected-claim SVC(38) IK304-I4"),
            ACKNOWLEDGEMENT.behind("DTP*472*D8*20260109", "SVC*HC:J1885*90*****4", "STC*A7:218**U", "DTP*472*D8*20260109").problems());
    }

    @Test
    void counts_and_charges_are_those_of_the_claims_that_are_told() {
        assertEquals(List.of("WARNING acknowledged-count QTY(12)02 RULE"), ACKNOWLEDGEMENT.with("QTY*90*1", "QTY*90*2").problems());
        assertEquals(List.of("WARNING acknowledged-count QTY(13)02 RULE"), ACKNOWLEDGEMENT.with("QTY*AA*1", "QTY*AA*0").problems());
        assertEquals(List.of("WARNING acknowledged-count QTY(20)02 RULE"), ACKNOWLEDGEMENT.with("QTY*QA*1", "QTY*QA*3").problems());
        assertEquals(List.of("WARNING acknowledged-count QTY(21)02 RULE"), ACKNOWLEDGEMENT.with("QTY*QC*1", "QTY*QC*3").problems());
        assertEquals(List.of("WARNING acknowledged-charge AMT(14)02 RULE"), ACKNOWLEDGEMENT.with("AMT*YU*90", "AMT*YU*90.01").problems());
        assertEquals(List.of("WARNING acknowledged-charge AMT(23)02 RULE 235.51 | 235.50, the charges of the claims below"),
            ACKNOWLEDGEMENT.with("AMT*YY*235.50", "AMT*YY*235.51").problemsInWords());
        assertEquals(List.of(), ACKNOWLEDGEMENT.without("QTY*AA*1").without("AMT*YY*235.5").problems());
    }

    @Test
    void one_bad_status_is_one_problem_and_the_totals_do_not_repeat_it() {
        assertEquals(List.of("ERROR acknowledged-action-fits STC(35)03 RULE"), ACKNOWLEDGEMENT.with(SECOND, SECOND.replace("*WQ*", "*U*")).problems());
        assertEquals(List.of("ERROR code-list STC(35)03 IK403-7"), ACKNOWLEDGEMENT.with(SECOND, SECOND.replace("*WQ*", "*XX*")).problems());
        assertEquals(List.of("ERROR missing-segment REF(35) IK304-3"), ACKNOWLEDGEMENT.without(SECOND).problems());
        assertEquals(List.of("ERROR acknowledged-action-fits STC(35)03 RULE", "WARNING status-category-known STC(11)01 RULE"),
            ACKNOWLEDGEMENT.with(SECOND, SECOND.replace("*WQ*", "*U*")).with(FILE, FILE.replace("A1:", "Z9:")).problems().stream().sorted().toList());
    }

    @Test
    void accepted_claims_may_be_counted_and_not_told() {
        GuideMessage onlyRejected = ACKNOWLEDGEMENT.with(SECOND, "STC*A7:562:85*20260321*U*90").with("QTY*AA*1", "QTY*AA*2").with("QTY*QC*1", "QTY*QC*2")
            .with("AMT*YY*235.5", "AMT*YY*325.5").with("AMT*YY*235.50", "AMT*YY*325.5").with("QTY*90*1", "QTY*90*100");
        assertEquals(List.of(), onlyRejected.problems());
        assertEquals(List.of("WARNING acknowledged-count QTY(13)02 RULE"), onlyRejected.with("QTY*AA*2", "QTY*AA*3").problems());
    }

    @Test
    void what_is_rejected_as_a_whole_need_not_tell_its_claims() {
        assertEquals(List.of(), GuideMessage.of(ClaimStatusRules.ACKNOWLEDGEMENT, "277", "BHT*0085*08*CA1*20260321*0420*TH", "HL*1**20*1", "NM1*PR*2*PAYER*****PI*P1", "TRN*1*R1",
            "DTP*050*D8*20260320", "DTP*009*D8*20260321", "HL*2*1*21*1", "NM1*41*2*BILLING*****46*S1", "TRN*2*B1", FILE, "QTY*90*1", "QTY*AA*5", "AMT*YY*500", "HL*3*2*19*0",
            "NM1*85*2*CLINIC*****XX*1234567893", "TRN*1*0", "STC*A3:24:85**U*400", "QTY*QC*4", "AMT*YY*400", "HL*4*2*19*1", "NM1*85*2*OTHER*****XX*1234567893", "HL*5*4*PT",
            "NM1*QC*1*DOE*ANN****MI*M1", "TRN*2*P1", SECOND, "DTP*472*D8*20260216").problems());
    }
}
