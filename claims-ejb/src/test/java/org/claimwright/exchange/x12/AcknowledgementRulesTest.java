package org.claimwright.exchange.x12;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.claimwright.edi.GuideMessage;
import org.junit.jupiter.api.Test;

class AcknowledgementRulesTest {

    private static final GuideMessage GOOD = GuideMessage.of(AcknowledgementRules.GUIDE, "999", "AK1*HC*11*005010X222A1", "AK2*837*0001", "IK5*A", "AK2*837*0002", "IK3*CLM*22*2300*8",
        "IK4*2*782*1", "IK3*HI*23*2300*I7", "IK5*R*5", "AK9*P*2*2*1");

    @Test
    void a_good_answer_passes_every_rule() {
        assertEquals(List.of(), GOOD.problems());
        assertEquals(List.of(), answer("AK9*A*1*1*1"));
        assertEquals(List.of(), answer("AK9*R*1*1*0*5"));
        assertEquals(List.of(), answer("AK9*E*5*2*2*5"));
        assertEquals(List.of(), answer("AK2*837*0001", "IK5*E*5", "AK9*E*1*1*1"));
        assertEquals(List.of(), answer("AK2*837*0002", "IK5*R*5", "AK9*P*9*9*8"));
        assertEquals(List.of(), answer("AK9*R*0*0*0"));
    }

    @Test
    void an_accepted_transaction_has_no_faults() {
        assertEquals(List.of("ERROR accepted-without-faults IK5(9)01 RULE"), GOOD.with("IK5*R*5", "IK5*A").with("AK9*P*2*2*1", "AK9*A*2*2*2").problems());
    }

    @Test
    void a_refusal_without_a_reason_is_a_warning() {
        for (String verdict : List.of("R", "M", "W", "X")) {
            assertEquals(List.of("WARNING verdict-has-a-reason IK5(4)02 IK403-2"), answer("AK2*837*0001", "IK5*" + verdict, "AK9*R*1*1*0"));
        }
        assertEquals(List.of("WARNING verdict-has-a-reason IK5(4)02 IK403-2"), answer("AK2*837*0001", "IK5*E", "AK9*E*1*1*1"));
    }

    @Test
    void faults_of_elements_stand_below_a_segment_with_faults_of_elements() {
        assertEquals(List.of("ERROR faults-of-elements IK3(6)04 RULE"), GOOD.with("IK3*CLM*22*2300*8", "IK3*CLM*22*2300*3").problems());
        assertEquals(List.of("WARNING faults-of-elements IK3(8)04 RULE"), GOOD.with("IK3*HI*23*2300*I7", "IK3*HI*23*2300*8").problems());
        assertEquals(List.of("WARNING faults-of-elements IK3(6)04 RULE"), GOOD.without("IK4*2*782*1").problems());
    }

    @Test
    void the_count_of_the_accepted_fits_what_was_received_and_what_is_answered() {
        assertEquals(List.of("ERROR group-accepted-count AK9(10)04 RULE"), GOOD.with("AK9*P*2*2*1", "AK9*A*2*2*2").problems());
        assertEquals(List.of("ERROR group-accepted-count AK9(10)04 RULE"), GOOD.with("AK9*P*2*2*1", "AK9*R*2*2*0").problems());
        assertEquals(List.of("ERROR group-accepted-count AK9(3)04 RULE"), answer("AK9*A*1*1*2"));
        assertEquals(List.of("ERROR group-answers-what-was-received AK9(10)03 RULE"), GOOD.with("AK9*P*2*2*1", "AK9*A*1*1*1").problems());
    }

    @Test
    void a_transaction_told_as_rejected_is_not_counted_as_accepted_and_the_other_way_round() {
        assertEquals(List.of("ERROR group-accepted-count AK9(5)04 RULE"), answer("AK2*837*0001", "IK5*R*5", "AK9*A*5*5*5"));
        assertEquals(List.of("ERROR group-accepted-count AK9(7)04 RULE"), answer("AK2*837*0001", "IK5*R*5", "AK2*837*0002", "IK5*R*5", "AK9*P*5*5*4"));
        assertEquals(List.of("ERROR group-accepted-count AK9(5)04 RULE"), answer("AK2*837*0001", "IK5*A", "AK9*R*3*3*0"));
        assertEquals(List.of(), answer("AK2*837*0001", "IK5*R*5", "AK9*P*5*5*3"));
    }

    @Test
    void the_verdict_on_the_group_fits_its_counts() {
        assertEquals(List.of("ERROR group-verdict AK9(3)01 RULE"), answer("AK9*A*2*2*1"));
        assertEquals(List.of("ERROR group-verdict AK9(3)01 RULE"), answer("AK9*E*2*2*0"));
        assertEquals(List.of("ERROR group-verdict AK9(3)01 RULE"), answer("AK9*P*2*2*2"));
        assertEquals(List.of("ERROR group-verdict AK9(3)01 RULE"), answer("AK9*P*2*2*0"));
        assertEquals(List.of("ERROR group-verdict AK9(3)01 RULE"), answer("AK9*R*2*2*1"));
    }

    @Test
    void nobody_answers_a_999() {
        assertEquals(List.of("ERROR acknowledgement-of-an-acknowledgement AK1(2)01 IK403-7"), GuideMessage.of(AcknowledgementRules.GUIDE, "999", "AK1*FA*11*005010X231A1", "AK9*A*1*1*1").problems());
    }

    @Test
    void a_group_and_a_transaction_that_nobody_knows_are_refused_by_their_own_codes() {
        assertEquals(List.of(), answer("AK2*888*0001", "IK5*R*6", "AK9*R*1*1*0"));
        assertEquals(List.of(), GuideMessage.of(AcknowledgementRules.GUIDE, "999", "AK1*QQ*11*005010X222A1", "AK9*R*1*1*0*1").problems());
        assertEquals(List.of("ERROR length AK2(3)01 IK403-4"), answer("AK2*88*0001", "IK5*R*6", "AK9*R*1*1*0"));
    }

    private static List<String> answer(String... segments) {
        String[] all = new String[segments.length + 1];
        all[0] = "AK1*HC*11*005010X222A1";
        System.arraycopy(segments, 0, all, 1, segments.length);
        return GuideMessage.of(AcknowledgementRules.GUIDE, "999", all).problems();
    }
}
