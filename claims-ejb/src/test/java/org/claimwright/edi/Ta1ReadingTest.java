package org.claimwright.edi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** TA1s that come in: what is read of them, and what is wrong with them. */
class Ta1ReadingTest {

    private static final String HEAD = "ISA*00*          *00*          *ZZ*PAYER          *ZZ*PROVIDER       *260626*1500*^*00501*000000007*0*P*:~";

    private static Heard heard(String ta1) {
        return Heard.of(HEAD + ta1 + "IEA*0*000000007~");
    }

    @ParameterizedTest
    @CsvSource({"A,000", "E,021", "R,031"})
    void a_good_one_is_told_as_a_record(String code, String note) {
        Heard heard = heard("TA1*000000019*250101*1200*" + code + "*" + note + "~");
        assertEquals(List.of(), heard.problems);
        assertEquals(List.of(new InterchangeAcknowledgement("000000007", "000000019", "250101", "1200", code, note, 106)), heard.acknowledgements);
        assertEquals(code.equals("R"), heard.acknowledgements.get(0).isRejection());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"TA1*19*250101*1200*A*000;1;110", "TA1*00000001X*250101*1200*A*000;1;110", "TA1**250101*1200*A*000;1;110",
        "TA1*000000019*251301*1200*A*000;2;120", "TA1*000000019*20250101*1200*A*000;2;120", "TA1*000000019*250101*2500*A*000;3;127",
        "TA1*000000019*250101*120000*A*000;3;127", "TA1*000000019*250101**A*000;3;127", "TA1*000000019*250101*1200*P*000;4;132",
        "TA1*000000019*250101*1200**000;4;132", "TA1*000000019*250101*1200*A*032;5;134", "TA1*000000019*250101*1200*A*0;5;134",
        "TA1*000000019*250101*1200*A;5;106", "TA1*000000019*250101*1200*A*000^001;5;134", "TA1*000000019*250101*1200*A:B*000;4;132",
        "TA1*000000019*250101*1200*A*000*X;6;138", "TA1*0000000199*250101*1200*A*000;1;110", "TA1*ABCDEFGHI*250101*1200*A*000;1;110",
        "TA1*000000019*250229*1200*A*000;2;120", "TA1*000000019**1200*A*000;2;120", "TA1*000000019*25010*1200*A*000;2;120",
        "TA1*000000019*250101*1260*A*000;3;127", "TA1*000000019*250101*NOON*A*000;3;127", "TA1*000000019*250101*1200*a*000;4;132",
        "TA1*000000019*250101*1200*AE*000;4;132", "TA1*000000019*250101*1200*A*ABC;5;134", "TA1*000000019*250101*1200*A*0000;5;134"})
    void a_wrong_element_is_told_at_its_place_and_nothing_is_told_of_the_interchange_that_it_names(String ta1, int element, int place) {
        Heard heard = heard(ta1 + "~");
        assertEquals(List.of("RULE TA1 " + element + " @" + place), heard.brief());
        assertEquals(List.of(), heard.acknowledgements);
    }

    @ParameterizedTest
    @CsvSource({"A,001", "A,022", "E,000", "R,000"})
    void a_verdict_and_a_note_that_contradict_each_other_are_one_problem_and_nothing_is_told_of_the_interchange(String code, String note) {
        Heard heard = heard("TA1*000000019*250101*1200*" + code + "*" + note + "~");
        assertEquals(List.of("RULE TA1 5 @134"), heard.brief());
        assertEquals(note + " where TA104 is " + code, heard.problems.get(0).found());
        assertEquals(List.of(), heard.acknowledgements);
        assertEquals(List.of("RULE TA1 1 @110"), heard("TA1*1*250101*1200*" + code + "*" + note + "~").brief());
    }

    @Test
    void one_behind_a_group_is_out_of_place_and_still_read() {
        String ta1 = "TA1*000000019*250101*1200*A*000~";
        String good = RemittanceFile.with(1);
        int place = good.indexOf("IEA*");
        Heard behind = Heard.of(good.substring(0, place) + ta1 + good.substring(place));
        assertEquals(List.of("RULE TA1 @" + place), behind.brief());
        assertEquals(1, behind.acknowledgements.size());
        assertEquals("A 000 false", behind.interchanges.get(0).code() + " " + behind.interchanges.get(0).note() + " " + behind.interchanges.get(0).onlyTa1());
        int before = good.indexOf("GS*");
        assertEquals(List.of(), Heard.of(good.substring(0, before) + ta1 + good.substring(before)).brief());
    }

    @Test
    void each_wrong_element_is_told_and_a_long_value_only_by_its_length() {
        Heard heard = heard("TA1*JOHN SMITH OF 12 OAK*1*2*3*4~");
        assertEquals(5, heard.problems.size());
        assertEquals("22 characters", heard("TA1*" + "JOHN SMITH OF 12 OAK ST".substring(0, 22) + "*250101*1200*A*000~").problems.get(0).found());
    }

    @Test
    void a_tag_in_lower_case_is_wrong() {
        assertEquals(List.of("RULE TA1 @106"), heard("ta1*000000019*250101*1200*A*000~").brief());
    }

    @Test
    void of_several_each_good_one_is_told() {
        Heard heard = heard("TA1*000000019*250101*1200*A*000~TA1*20*250101*1200*A*000~TA1*000000021*250101*1200*R*017~");
        assertEquals(List.of("000000019", "000000021"), heard.acknowledgements.stream().map(InterchangeAcknowledgement::acknowledged).toList());
        assertEquals(1, heard.problems.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"TA1*000000019*250101*1200*A*000~", "TA1*1*2*3*4*5~", "TA1~"})
    void an_interchange_that_brings_one_is_never_at_fault_for_it_and_judged_by_it_alone(String ta1) {
        Heard heard = heard(ta1);
        assertEquals("A 000 true", heard.interchanges.get(0).code() + " " + heard.interchanges.get(0).note() + " " + heard.interchanges.get(0).onlyTa1());
        FileVerdict verdict = new FileVerdict();
        heard.problems.forEach(verdict::problem);
        heard.interchanges.forEach(verdict::interchangeEnds);
        assertTrue(verdict.isOnlyTa1());
        assertEquals(heard.problems.isEmpty(), verdict.isAccepted());
    }
}
