package org.claimwright.eligibility.x12;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.claimwright.edi.GuideMessage;
import org.junit.jupiter.api.Test;

class EligibilityRulesTest {

    private static final String HEADER = "BHT*0022*13*T1*20260701*0930";
    private static final GuideMessage INQUIRY = GuideMessage.of(EligibilityRules.GUIDE, "270", HEADER, "HL*1**20*1", "NM1*PR*2*PAYER*****PI*P1", "HL*2*1*21*1",
        "NM1*1P*2*CLINIC*****XX*1234567893", "HL*3*2*22*0", "TRN*1*T-1*9123456789", "NM1*IL*1*DOE*ANN****MI*M1", "DMG*D8*19900101*F", "EQ*30", "HL*4*2*22*1",
        "NM1*IL*1*DOE*BEN****MI*M2", "HL*5*4*23*0", "NM1*03*1*DOE*CLEO", "DMG*D8*20150101*F", "EQ*30");
    private static final GuideMessage ANSWER = GuideMessage.of(EligibilityRules.GUIDE, "271", "BHT*0022*11*T1*20260701*0931", "HL*1**20*1", "NM1*PR*2*PAYER*****PI*P1",
        "HL*2*1*21*1", "NM1*1P*2*CLINIC*****XX*1234567893", "HL*3*2*22*0", "TRN*2*T-1*9123456789", "NM1*IL*1*DOE*ANN****MI*M1", "EB*1*IND*30", "EB*B*IND*98****25",
        "EB*A*IND*98*****.2", "EB*R*IND*30", "LS*2120", "NM1*PR*2*OTHER*****PI*O1", "LE*2120", "EB*6*IND*35", "HL*4*2*22*1", "NM1*IL*1*DOE*BEN****MI*M2", "HL*5*4*23*0",
        "NM1*03*1*DOE*CLEO", "EB*1*IND*30");

    @Test
    void a_good_inquiry_and_a_good_answer_pass_every_rule() {
        assertEquals(List.of(), INQUIRY.problems());
        assertEquals(List.of(), ANSWER.problems());
    }

    @Test
    void a_subscriber_who_is_the_patient_asks_for_something() {
        assertEquals(List.of("ERROR inquiry-asks HL(7) IK304-I7"), GuideMessage.of(EligibilityRules.GUIDE, "270", HEADER, "HL*1**20*1", "NM1*PR*2*PAYER*****PI*P1", "HL*2*1*21*1",
            "NM1*1P*2*CLINIC*****XX*1234567893", "HL*3*2*22*0", "NM1*IL*1*DOE*ANN****MI*M1", "HL*4*2*22*0", "NM1*IL*1*DOE*BEN****MI*M2", "EQ*30").problems());
    }

    @Test
    void a_patient_who_cannot_be_found_is_a_warning() {
        assertEquals(List.of("WARNING inquiry-search-data NM1(9) IK403-2"), INQUIRY.with("NM1*IL*1*DOE*ANN****MI*M1", "NM1*IL*1*DOE*ANN").without("DMG*D8*19900101*F").problems());
        assertEquals(List.of("WARNING inquiry-search-data NM1(15) IK403-2"), INQUIRY.without("DMG*D8*20150101*F").problems());
        assertEquals(List.of(), INQUIRY.with("NM1*IL*1*DOE*ANN****MI*M1", "NM1*IL*1*DOE*ANN").problems());
        assertEquals(List.of(), INQUIRY.without("DMG*D8*19900101*F").problems());
        assertEquals(List.of(), INQUIRY.with("NM1*03*1*DOE*CLEO", "NM1*03*1*DOE*CLEO", "REF*SY*123456789").without("DMG*D8*20150101*F").problems());
    }

    @Test
    void a_lost_level_is_told_where_it_is_missed_and_by_the_number_that_is_left_out() {
        assertEquals(List.of("ERROR missing-segment NM1(3) IK304-3", "ERROR hierarchy-number HL(4)01 RULE"), INQUIRY.without("HL*1**20*1").problems());
        assertEquals(List.of("ERROR missing-segment NM1(5) IK304-3", "ERROR hierarchy-number HL(6)01 RULE"), INQUIRY.without("HL*2*1*21*1").problems());
        assertEquals(List.of("ERROR missing-segment NM1(5) IK304-3", "ERROR hierarchy-number HL(6)01 RULE", "ERROR missing-element NM1(8)01 IK403-1"),
            INQUIRY.without("HL*2*1*21*1").with("NM1*IL*1*DOE*ANN****MI*M1", "NM1**1*DOE*ANN****MI*M1").problems().stream().filter(line -> !line.contains("IK403-2")).toList());
    }

    @Test
    void an_inquiry_names_a_service_or_a_procedure() {
        assertEquals(List.of("ERROR inquiry-service-or-procedure EQ(17)02 IK403-10"),
            INQUIRY.behind("DMG*D8*20150101*F", "EQ*30*HC:99213").problems().stream().filter(line -> line.contains("inquiry")).toList());
        assertEquals(List.of(), INQUIRY.behind("DMG*D8*20150101*F", "EQ**HC:99213").problems());
        assertEquals(List.of("ERROR syntax-note EQ(11)01 IK403-2"), INQUIRY.with("EQ*30", "EQ***FAM").problems());
    }

    @Test
    void real_time_has_a_reference_and_only_it_asks_for_a_spend_down_or_can_be_cancelled() {
        assertEquals(List.of("ERROR inquiry-reference BHT(2)03 IK403-2"), INQUIRY.with(HEADER, "BHT*0022*13**20260701*0930*RT").problems());
        assertEquals(List.of(), INQUIRY.with(HEADER, "BHT*0022*13**20260701*0930").problems());
        GuideMessage spendDown = INQUIRY.with("HL*4*2*22*1", "AMT*R*50", "AMT*PB*100", "HL*4*2*22*1");
        assertEquals(List.of("ERROR spend-down BHT(2)06 IK403-2"), spendDown.problems());
        assertEquals(List.of(), spendDown.with(HEADER, "BHT*0022*13*T1*20260701*0930*RT").problems());
        assertEquals(List.of("WARNING inquiry-cancellation BHT(2)06 IK403-2"), INQUIRY.with(HEADER, "BHT*0022*01*T1*20260701*0930").problems());
        assertEquals(List.of(), INQUIRY.with(HEADER, "BHT*0022*01*T1*20260701*0930*RT").problems());
    }

    @Test
    void who_assigned_a_trace_has_nine_or_ten_characters() {
        assertEquals(List.of("WARNING trace-assigner TRN(8)03 RULE"), INQUIRY.with("TRN*1*T-1*9123456789", "TRN*1*T-1*91234567890").problems().stream()
            .filter(line -> line.contains("trace")).toList());
        assertEquals(List.of("WARNING trace-assigner TRN(8)03 RULE"), ANSWER.with("TRN*2*T-1*9123456789", "TRN*2*T-1*12345678").problems().stream()
            .filter(line -> line.contains("trace")).toList());
        assertEquals(List.of(), ANSWER.with("TRN*2*T-1*9123456789", "TRN*2*T-1*123456789").problems().stream().filter(line -> line.contains("trace")).toList());
    }

    @Test
    void nothing_follows_below_a_level_that_is_rejected() {
        String source = "NM1*PR*2*PAYER*****PI*P1";
        assertEquals(List.of("ERROR rejected-level-ends HL(6) IK304-I4"), ANSWER.behind(source, "AAA*Y**42*Y").problems());
        assertEquals(List.of(), GuideMessage.of(EligibilityRules.GUIDE, "271", "BHT*0022*11*T1*20260701*0931", "HL*1**20*0", source, "AAA*Y**42*Y").problems());
        assertEquals(List.of("ERROR rejected-level-ends HL(8) IK304-I4"), ANSWER.behind("NM1*1P*2*CLINIC*****XX*1234567893", "AAA*Y**50*N").problems());
        assertEquals(List.of("WARNING rejected-level-ends HL(21) IK304-I4"), ANSWER.behind("NM1*IL*1*DOE*BEN****MI*M2", "AAA*Y**72*C").problems());
        assertEquals(List.of("WARNING rejected-level-ends EB(11) IK304-I4"), ANSWER.behind("NM1*IL*1*DOE*ANN****MI*M1", "AAA*Y**72*C").problems());
        assertEquals(List.of(), ANSWER.behind("EB*6*IND*35", "AAA*N**60*N").problems());
    }

    @Test
    void a_patient_is_answered_with_benefits_or_a_rejection() {
        assertEquals(List.of("ERROR patient-answered HL(20) IK304-I7"), ANSWER.with("NM1*03*1*DOE*CLEO", "NM1*03*1*DOE*CLEO", "HL*6*4*23*0", "NM1*03*1*DOE*DAN").problems());
        assertEquals(List.of(), ANSWER.with("NM1*03*1*DOE*CLEO", "NM1*03*1*DOE*CLEO", "AAA*Y**67*C", "HL*6*4*23*0", "NM1*03*1*DOE*DAN").problems());
        assertEquals(List.of("ERROR patient-answered HL(18) IK304-I7"),
            ANSWER.with("HL*4*2*22*1", "HL*4*2*22*0").with("HL*5*4*23*0", "HL*5*2*22*0").with("NM1*03*1*DOE*CLEO", "NM1*IL*1*DOE*CLEO").problems());
    }

    @Test
    void a_benefit_is_of_a_service_or_a_procedure_and_says_how_much() {
        assertEquals(List.of("ERROR benefit-service-or-procedure EB(11)13 IK403-10"), ANSWER.with("EB*B*IND*98****25", "EB*B*IND*98****25******HC:99213").problems());
        assertEquals(List.of(), ANSWER.with("EB*B*IND*98****25", "EB*B*IND*****25******HC:99213").problems());
        for (String kind : List.of("B", "C", "G")) {
            assertEquals(List.of("WARNING benefit-amount EB(11)07 IK403-2"), ANSWER.with("EB*B*IND*98****25", "EB*" + kind + "*IND*98").problems());
        }
        assertEquals(List.of("WARNING benefit-percent EB(12)08 IK403-2"), ANSWER.with("EB*A*IND*98*****.2", "EB*A*IND*98****20").problems());
        assertEquals(List.of("ERROR benefit-nature-of-injury III(12)04 IK403-2"), ANSWER.behind("EB*B*IND*98****25", "III***44").problems().stream()
            .filter(line -> line.contains("injury")).toList());
    }

    @Test
    void who_belongs_to_a_benefit_stands_between_ls_and_le() {
        assertEquals(List.of("ERROR benefit-entity-enclosed NM1(14) IK304-I8"), ANSWER.without("LS*2120").problems());
        assertEquals(List.of("ERROR benefit-entity-enclosed LS(14) IK304-I8"), ANSWER.without("LE*2120").problems());
        assertEquals(List.of("ERROR benefit-entity-enclosed LS(14) IK304-I4"), ANSWER.without("NM1*PR*2*OTHER*****PI*O1").problems());
        assertEquals(List.of("ERROR benefit-entity-enclosed LE(14) IK304-I4"), ANSWER.without("LS*2120").without("NM1*PR*2*OTHER*****PI*O1").problems());
        assertEquals(List.of("ERROR benefit-entity-enclosed LS(14) IK304-I4"), ANSWER.without("LE*2120").without("NM1*PR*2*OTHER*****PI*O1").problems());
        assertEquals(List.of("ERROR benefit-entity-enclosed NM1(14) IK304-I8"), ANSWER.without("LS*2120").without("LE*2120").problems());
    }
}
