package org.claimwright.edi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Answers as a partner would read them, one segment a line. */
class AcknowledgementsTest {

    private static final String GOOD = RemittanceFile.with(2);

    @Test
    void two_good_transactions_are_accepted() {
        assertEquals("""
            ISA*00*          *00*          *ZZ*PROVIDER       *ZZ*PAYER          *260701*0930*^*00501*000000001*0*P*:
            GS*FA*PROVIDER*PAYER*20260701*0930*2*X*005010X231A1
            ST*999*0001*005010X231A1
            AK1*HP*11*005010X221A1
            AK2*835*1101
            IK5*A
            AK2*835*1102
            IK5*A
            AK9*A*2*2*2
            SE*8*0001
            GE*1*2
            IEA*1*000000001
            """, answers(GOOD).get("999-000000001"));
    }

    @Test
    void each_fault_is_named_at_its_segment_and_element() {
        String text = GOOD.replaceFirst("PER\\*BL\\*TECH\\*TE\\*5555555555~\n", "").replaceFirst("CAS\\*CO\\*45", "CAS*QQ*45").replace("SE*17*1101", "SE*17*9999");
        assertEquals("""
            AK2*835*1101
            IK3*PER*7**3
            CTX*TRN02:T1101
            IK3*CAS*13*2110*8
            CTX*TRN02:T1101
            IK4*1**7*QQ
            IK5*R*5*4*3
            AK2*835*1102
            IK5*A
            AK9*P*2*2*1
            """, body(text));
    }

    @Test
    void a_repetition_too_many_is_named_by_its_number() {
        String text = GOOD.replaceFirst("HC:99213:25", "HC:99213:25^HC:99214").replaceFirst("REF\\*6R\\*1", "REF*6R*1^2");
        assertEquals("""
            AK2*835*1101
            IK3*SVC*12*2110*8
            CTX*TRN02:T1101
            IK4*1::2**12
            IK3*REF*16*2110*8
            CTX*TRN02:T1101
            IK4*2::2**12
            IK5*R*5
            AK2*835*1102
            IK5*A
            AK9*P*2*2*1
            """, body(text));
    }

    @Test
    void a_segment_at_fault_is_told_with_the_payment_s_trace_number_where_one_was_read() {
        String early = GOOD.replaceFirst("BPR\\*I", "BPR*Z");
        assertTrue(body(early).contains("IK3*BPR*2**8\nCTX*TRN02:T1101\nIK4*1**7*Z\n"), body(early));
        String none = GOOD.replaceFirst("TRN\\*1\\*T1101", "TRN*1*");
        assertFalse(body(none).contains("CTX"), body(none));
    }

    @Test
    void from_the_ten_thousandth_fault_on_a_999_tells_only_which_transactions_are_refused() {
        String faulty = GOOD.replaceFirst("(?s)N3\\*1 WAY~.*?N1\\*PE", "N3*1 WAY~\nN1*PE").replaceFirst("N3\\*1 WAY~\n", "N3*1 WAY~\n" + "QQQ*1~\n".repeat(900));
        String st = faulty.substring(faulty.indexOf("ST*835*1101"), faulty.indexOf("ST*835*1102"));
        StringBuilder many = new StringBuilder(faulty.substring(0, faulty.indexOf("ST*835")));
        for (int i = 1; i <= 15; i++) {
            many.append(st.replace("1101", String.valueOf(5000 + i)));
        }
        String answer = body(many + "GE*15*11~\nIEA*1*000000001~\n");
        assertEquals(15, answer.split("IK5\\*R").length - 1);
        assertTrue(answer.split("IK3").length - 1 <= 10_000, "faults " + answer.split("IK3").length);
        assertTrue(answer.contains("AK2*835*5015\nIK5*R*"), answer.substring(answer.length() - 200));
    }

    @Test
    void what_is_out_of_balance_has_no_code_of_its_own() {
        assertEquals("""
            AK2*835*1101
            IK3*CLP*10*2100*8
            CTX*TRN02:T1101
            IK4*4**I12
            IK3*SVC*12*2110*8
            CTX*TRN02:T1101
            IK4*3**I12
            IK5*R*I5
            AK2*835*1102
            IK5*A
            AK9*P*2*2*1
            """, body(GOOD.replaceFirst("CAS\\*PR\\*1\\*10", "CAS*PR*1*5")));
    }

    @Test
    void a_group_of_a_guide_that_we_do_not_have_is_refused_with_its_code() {
        assertEquals("""
            AK2*835*1101
            IK5*R*I6
            AK2*835*1102
            IK5*R*I6
            AK9*R*2*2*0*2
            """, body(GOOD.replace("005010X221A1", "005010X999")));
    }

    @Test
    void a_wrong_count_of_the_group_is_noted_and_its_transactions_are_accepted() {
        assertTrue(body(GOOD.replace("GE*2", "GE*5")).endsWith("AK9*E*5*2*2*5\n"));
    }

    @Test
    void a_TA1_is_written_when_asked_for_or_when_the_interchange_has_a_fault() {
        assertFalse(answers(GOOD).containsKey("TA1-000000001"));
        assertTrue(answers(GOOD.replace("000000001*0*P", "000000001*1*P")).get("TA1-000000001").contains("\nTA1*000000001*260626*1500*A*000\n"));
        assertTrue(answers(GOOD.replace("IEA*1", "IEA*7")).get("TA1-000000001").contains("\nTA1*000000001*260626*1500*E*021\n"));
        assertTrue(answers(GOOD.replace("*P*:~", "*P*~~")).get("TA1-000000001").contains("\nTA1*000000001*260626*1500*R*004\n"));
    }

    @Test
    void an_acknowledgement_is_never_acknowledged() {
        for (Map.Entry<String, String> answer : answers(GOOD.replace("IEA*1", "IEA*7")).entrySet()) {
            assertEquals(Map.of(), answers(answer.getValue().replace("\n", "~")), answer.getKey());
        }
    }

    private static String functional(String version, String transactions) {
        return "ISA*00*          *00*          *ZZ*PAYER          *ZZ*PROVIDER       *260626*1500*^*00501*000000001*1*P*:~GS*FA*PAYER*PROVIDER*20260626*1500*1*X*"
            + version + "~" + transactions + "GE*1*1~IEA*1*000000001~";
    }

    @Test
    void a_997_a_faulty_999_and_the_interchange_that_brings_them_are_never_acknowledged_even_where_the_sender_asks() {
        String old = "ST*997*0001~AK1*HC*1~AK9*A*1*1*1~SE*4*0001~";
        assertEquals(Map.of(), answers(functional("005010", old)));
        assertEquals(Map.of(), answers(functional("004010", old).replace("*^*00501*", "*U*00401*")));
        assertEquals(Map.of(), answers(functional("005010X231A1", "ST*999*0001*005010X231A1~AK1*HC*1~SE*9*9~").replace("IEA*1", "IEA*4")));
    }

    @Test
    void a_group_beside_an_acknowledgement_is_answered_and_so_is_its_interchange() {
        String both = functional("005010", "ST*997*0001~AK1*HC*1~AK9*A*1*1*1~SE*4*0001~").replace("IEA*1", GOOD.substring(GOOD.indexOf("GS*"),
            GOOD.indexOf("IEA*")) + "IEA*2");
        Map<String, String> answers = answers(both);
        assertEquals(List.of("999-000000001", "TA1-000000001"), List.copyOf(answers.keySet()));
        assertFalse(answers.get("999-000000001").contains("997"));
    }

    @Test
    void a_4010_interchange_is_refused_with_017_its_group_with_2_and_its_transactions_as_of_no_guide_that_we_read() {
        String old = GOOD.replace("*^*00501*", "*U*00401*").replace("005010X221A1", "004010X091A1");
        assertTrue(answers(old).get("TA1-000000001").contains("\nTA1*000000001*260626*1500*E*017\n"));
        assertEquals("AK2*835*1101\nIK5*R*I6\nAK2*835*1102\nIK5*R*I6\nAK9*R*2*2*0*2\n", body(old));
    }

    @Test
    void a_transaction_set_that_nobody_knows_is_refused_with_1_and_its_neighbour_goes_on() {
        assertEquals("AK2*123*1101\nIK5*R*1\nAK2*835*1102\nIK5*A\nAK9*P*2*2*1\n", body(GOOD.replace("ST*835*1101", "ST*123*1101")));
    }

    @Test
    void what_we_write_is_right_by_its_own_guide() {
        String odd = GOOD.replaceFirst("HC:99213:25", "HC:99213:25^HC:99214").replaceFirst("CAS\\*CO\\*45", "CAS*QQ*45").replaceFirst("N3\\*1 WAY~\n", "");
        for (String faulty : List.of(odd, GOOD.replace("SE*17*1101", "SE*1*9").replace("IEA*1", "IEA*3"), GOOD.replaceFirst("CAS\\*PR\\*1\\*10", "CAS*PR*1*5"),
                GOOD.replace("005010X221A1", "005010X999"), GOOD.replace("*^*00501*", "*U*00401*"), GOOD.replace("GE*2", "GE*5"))) {
            for (String answer : answers(faulty).values()) {
                Heard heard = Heard.of(answer.replace("\n", "~"));
                assertEquals(List.of(), heard.problems, answer);
                assertEquals("A", heard.interchanges.get(0).code());
            }
        }
    }

    @Test
    void values_of_patients_and_foreign_delimiters_are_not_repeated() {
        String text = GOOD.replaceFirst("NM1\\*QC\\*1\\*LAST\\*FIRST", "NM1*QC*LAST*LAST*FIRST").replace("*", "|").replace("GS|HP|PAYER", "GS|HP|PAY*ER");
        String answer = answers(text).get("999-000000001");
        assertFalse(answer.contains("LAST"), answer);
        assertTrue(answer.contains("GS*FA*PROVIDER*PAY?ER*"), answer);
    }

    @Test
    void a_sender_that_is_named_with_our_separators_cannot_break_our_answer() {
        String text = GOOD.replace("~\n", "\u001d").replace('*', '|').replace("PAYER          |ZZ", "AB~GS*HC*X:Y\u0000  |ZZ");
        assertTrue(text.contains("\u0000"));
        String answer = answers(text).get("999-000000001");
        assertTrue(answer.startsWith("ISA*00*          *00*          *ZZ*PROVIDER       *ZZ*AB?GS?HC?X?Y?  *260701*0930*^*00501*000000001*0*P*:\n"), answer);
    }

    @Test
    void the_same_facts_give_the_same_bytes() {
        String text = GOOD.replaceFirst("PER\\*BL", "PER*QQ").replace("SE*17*1101", "SE*1*9");
        assertEquals(answers(text), answers(text));
    }

    private static String body(String text) {
        String answer = answers(text).get("999-000000001");
        return answer.substring(answer.indexOf("AK2"), answer.indexOf("SE*"));
    }

    /** By kind and interchange. */
    private static Map<String, String> answers(String text) {
        Map<String, String> answers = new TreeMap<>();
        AtomicLong control = new AtomicLong();
        Acknowledgements acknowledgements = new Acknowledgements(LocalDateTime.of(2026, 7, 1, 9, 30), control::incrementAndGet,
            (kind, interchange) -> file(kind + "-" + interchange, answers));
        try {
            new EdiReader(GuideRules.ofAllFeatures()).read(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)),
                new AllListeners(new ArrayList<>(List.of(acknowledgements))));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        answers.forEach(AcknowledgementsTest::readBack);
        return answers;
    }

    /** Every answer of ours passes the guide that it is written by, but that AK201 repeats a transaction set that nobody knows. */
    private static void readBack(String name, String answer) {
        List<String> found = new ArrayList<>();
        try {
            new EdiReader(GuideRules.ofAllFeatures()).read(new ByteArrayInputStream(answer.replace("\n", "~").getBytes(StandardCharsets.ISO_8859_1)), new EdiListener() {
                @Override
                public void problem(EdiProblem problem) {
                    if (!"AK2".equals(problem.segmentId()) || !problem.code().equals("IK403-7")) {
                        found.add(problem.toString());
                    }
                }
            });
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        assertEquals(List.of(), found, name + " " + answer);
    }

    private static OutputStream file(String name, Map<String, String> answers) {
        return new ByteArrayOutputStream() {
            @Override
            public void close() {
                answers.put(name, toString(StandardCharsets.ISO_8859_1).replace("~", "\n"));
            }
        };
    }
}
