package org.claimwright.edi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the reader itself finds, where no golden case can be small enough to be kept. */
class EnvelopeTest {

    private static final String GOOD = RemittanceFile.with(2);

    @Test
    void a_segment_of_more_than_64_KB_is_refused_at_its_place_and_the_next_transaction_is_good() {
        Heard heard = Heard.of(GOOD.replaceFirst("N3\\*1 WAY", "N3*" + "X".repeat(70_000)));
        EdiProblem problem = heard.problems.get(0);
        assertEquals("IK304-8", problem.code());
        assertEquals(5, problem.segment());
        assertEquals(GOOD.indexOf("N3*"), problem.byteOffset());
        assertEquals(List.of("1102"), heard.acceptedControls());
    }

    @Test
    void a_name_in_a_number_s_place_is_told_by_its_length() {
        for (String text : List.of(GOOD.replace("SE*", "SE*1*SMITH LEE*"), GOOD.replaceFirst("GS\\*HP", "GS*SMITH"), GOOD.replaceFirst("GE\\*2\\*11", "GE*2*SMITH"),
                GOOD.replaceFirst("005010X221A1", "SMITH LEE"), GOOD.replaceFirst("BPR\\*I\\*[0-9.]+", "BPR*I*123-45-6789"))) {
            Heard heard = Heard.of(text);
            assertFalse(heard.problems.isEmpty(), text);
            assertFalse(heard.problems.toString().contains("SMITH") || heard.problems.toString().contains("123-45"), heard.problems.toString());
        }
    }

    @Test
    void however_many_components_are_too_many_the_first_is_told_and_soon() {
        Heard heard = Heard.of(GOOD.replaceFirst("SVC\\*HC:([^*]+)", "SVC*HC:$1" + ":1".repeat(30_000)));
        assertEquals(1, heard.codes().stream().filter("IK403-13"::equals).count(), heard.brief().toString());
    }

    @Test
    void a_short_isa_takes_no_good_interchange_with_it() {
        for (String broken : List.of("ISA*00*broken~\n", "ISA*", "ISA*00*          *00*  ~")) {
            Heard heard = Heard.of(broken + GOOD);
            assertEquals(List.of("1101", "1102"), heard.acceptedControls(), broken);
            assertTrue(heard.problems.stream().allMatch(problem -> problem.byteOffset() <= broken.length()), heard.brief().toString());
            assertFalse(heard.problems.isEmpty());
        }
    }

    @Test
    void a_transaction_that_lacks_only_its_se_is_not_a_truncated_one() {
        String text = GOOD.replaceFirst("SE\\*\\d+\\*1101~\n", "");
        Heard heard = Heard.of(text);
        assertEquals(List.of("IK502-2"), heard.codes());
        assertFalse(heard.transactions.get(0).truncated());
        assertTrue(Heard.of(text.substring(0, text.indexOf("ST*835*1102"))).transactions.get(0).truncated());
    }

    @Test
    void without_any_terminator_the_file_is_read_to_its_end_in_the_same_window() {
        Heard heard = Heard.of(GOOD.substring(0, 107) + "GS*HP" + "X".repeat(3_000_000));
        assertTrue(heard.codes().contains("TA105-023"), heard.brief().toString());
        assertEquals(0, heard.transactions.size());
    }

    @Test
    void an_element_of_4096_characters_passes_the_lexer_and_one_more_is_cut_without_moving_what_follows() {
        for (int length : new int[] {4096, 4097, 9000}) {
            String text = GOOD.replaceFirst("N3\\*1 WAY", "N3*" + "X".repeat(length) + "*SUITE 2");
            List<Long> places = new ArrayList<>();
            read(text, new EdiListener() {
                @Override
                public void segment(Segment segment) {
                    if (segment.id().equals("N3")) {
                        places.add(segment.firstByteOf(2));
                    }
                }
            });
            assertEquals(text.indexOf("SUITE 2"), places.get(0), "length " + length);
            List<String> codes = Heard.of(text).codes();
            assertEquals(List.of("IK403-5"), codes, "length " + length);
        }
    }

    @Test
    void of_more_than_a_thousand_problems_in_a_transaction_the_rest_is_counted() {
        Heard heard = Heard.of(GOOD.replaceFirst("N3\\*1 WAY", "N3*1 WAY" + "~\nQQQ*1".repeat(1500)));
        List<EdiProblem> ofFirst = heard.problems.stream().filter(p -> "1101".equals(p.transaction())).toList();
        assertEquals(1001, ofFirst.size());
        assertEquals("too-many-problems", ofFirst.get(1000).rule());
        assertEquals("501 more problems in this transaction", ofFirst.get(1000).found());
        assertEquals(1501, heard.transactions.get(0).errors());
        assertEquals(List.of("1102"), heard.acceptedControls());
    }

    @Test
    void of_more_than_a_thousand_problems_of_envelopes_the_rest_is_counted() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 1500; i++) {
            text.append("no envelope\n").append(new RemittanceFile().interchange(i, List.of()));
        }
        Heard heard = Heard.of(text.toString());
        long errors = heard.problems.stream().filter(EdiProblem::isError).count();
        assertTrue(errors <= 1001, "errors " + errors);
        assertEquals("too-many-problems", heard.problems.get(heard.problems.size() - 1).rule());
    }

    @Test
    void an_element_of_empty_components_is_absent() {
        List<Boolean> has = new ArrayList<>();
        read(GOOD.replaceFirst("N3\\*1 WAY", "N3*::*A:^:*:^:B"), new EdiListener() {
            @Override
            public void segment(Segment segment) {
                if (segment.id().equals("N3") && has.isEmpty()) {
                    has.addAll(List.of(segment.has(1), segment.has(2), segment.has(3), segment.has(4)));
                }
            }
        });
        assertEquals(List.of(false, true, true, false), has);
    }

    @Test
    void a_name_in_UTF_8_and_one_in_ISO_8859_1_are_both_read_as_they_were_meant() throws Exception {
        for (String charset : new String[] {"UTF-8", "ISO-8859-1"}) {
            byte[] bytes = GOOD.replaceFirst("LAST", "MU\u00d1OZ").getBytes(charset);
            List<String> names = new ArrayList<>();
            Heard.READER.read(new java.io.ByteArrayInputStream(bytes), new EdiListener() {
                @Override
                public void segment(Segment segment) {
                    if (segment.id().equals("NM1")) {
                        names.add(segment.text(3));
                    }
                }
            });
            assertEquals("MU\u00d1OZ", names.get(0), charset);
        }
    }

    @Test
    void an_interchange_is_told_as_it_begins_and_judged_as_it_ends() {
        assertEquals("A", Heard.of(GOOD).interchanges.get(0).code());
        EdiListener.InterchangeResult wrongCount = Heard.of(GOOD.replace("IEA*1", "IEA*2")).interchanges.get(0);
        assertEquals("E 021", wrongCount.code() + " " + wrongCount.note());
        EdiListener.InterchangeResult refused = Heard.of(GOOD.replace("*P*:~", "*P*~~")).interchanges.get(0);
        assertEquals("R 004", refused.code() + " " + refused.note());
        assertFalse(refused.onlyTa1());
    }

    @Test
    void a_group_is_judged_by_its_transactions_and_its_own_faults() {
        assertEquals("A", code(GOOD));
        assertEquals("E", code(GOOD.replace("GE*2", "GE*3")));
        assertEquals("P", code(GOOD.replace("SE*17*1101", "SE*18*1101")));
        assertEquals("R", code(GOOD.replace("SE*17", "SE*18")));
    }

    private static String code(String text) {
        return Heard.of(text).groups.get(0).code();
    }

    @Test
    void rules_run_between_matching_and_the_listener_and_see_the_end() {
        List<String> seen = new ArrayList<>();
        GuideRule rule = new GuideRule() {
            @Override
            public String name() {
                return "test";
            }

            @Override
            public Check start() {
                return new Check() {
                    @Override
                    public void segment(Segment segment, Problems problems) {
                        if (segment.code().equals("2100-CLP")) {
                            problems.element(1, 0, EdiProblem.Severity.ERROR, "test", 4, "RULE", "this", "that");
                        }
                    }

                    @Override
                    public void end(Problems problems) {
                        seen.add("end");
                    }
                };
            }
        };
        Heard heard = new Heard();
        try {
            new EdiReader((guide, set) -> List.of(rule)).read(new java.io.ByteArrayInputStream(GOOD.getBytes(
                java.nio.charset.StandardCharsets.ISO_8859_1)), heard);
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
        assertEquals(List.of("end", "end"), seen);
        assertEquals("RULE CLP 1 @" + (GOOD.indexOf("CLP*") + 4), heard.brief().get(0));
        assertEquals(List.of(), heard.acceptedControls());
    }

    @Test
    void a_control_character_in_an_envelope_is_an_invalid_value_and_is_never_handed_on() {
        String nul = String.valueOf((char) 0);
        assertOnly(GOOD.replaceFirst("PAYER   ", "PA" + nul + "ER   "), "TA105-006 ISA 6 @" + GOOD.indexOf("PAYER"));
        assertOnly(GOOD.replaceFirst("\\*00\\*          ", "*00*     " + nul + "    "), "TA105-011 ISA 2 @7");
        assertOnly(GOOD.replaceFirst("PROVIDER  ", "PROV" + (char) 7 + "DER  "), "TA105-008 ISA 8 @" + GOOD.indexOf("PROVIDER"));
        assertOnly(GOOD.replaceFirst("GS\\*HP\\*PAYER", "GS*HP*PA" + nul + "ER"), "TA105-024 GS 2 @" + GOOD.indexOf("PAYER*"));
        Heard st = Heard.of(GOOD.replaceFirst("ST\\*835\\*1101", "ST*835*11" + nul + "1"));
        assertEquals("IK502-7 ST 2 @" + (GOOD.indexOf("ST*835") + 7), st.brief().get(0));
        assertTrue(st.problems.stream().noneMatch(problem -> problem.toString().contains(nul)));
    }

    private static void assertOnly(String text, String problem) {
        Heard heard = Heard.of(text);
        assertEquals(List.of(problem), heard.brief());
        assertEquals(List.of("1101", "1102"), heard.acceptedControls());
        assertTrue((heard.problems + " " + heard.transactions + heard.groups + heard.interchanges).indexOf(0) < 0, heard.all.toString());
    }

    @Test
    void an_envelope_with_one_element_too_many_is_refused_at_that_element() {
        assertEquals(List.of("TA105-024 GS 9 @" + (GOOD.indexOf("221A1") + 6)), Heard.of(GOOD.replaceFirst("221A1", "221A1*X")).brief());
        String st = GOOD.replaceFirst("ST\\*835\\*1101", "ST*835*1101*005010X221A1*X");
        assertEquals(List.of("IK403-3 ST 4 @" + (st.indexOf("*X~") + 1)), Heard.of(st).brief());
        String se = GOOD.replaceFirst("\\*1101~\nST", "*1101*X~\nST");
        assertEquals(List.of("IK403-3 SE 3 @" + (se.indexOf("*X~") + 1)), Heard.of(se).brief());
        String ge = GOOD.replaceFirst("(GE\\*2\\*\\d+)~", "$1*X~");
        assertEquals(List.of("TA105-022 GE 3 @" + (ge.indexOf("*X~") + 1)), Heard.of(ge).brief());
        String iea = GOOD.replaceFirst("(IEA\\*1\\*\\d+)~", "$1*X~");
        assertEquals(List.of("TA105-022 IEA 3 @" + (iea.indexOf("*X~") + 1)), Heard.of(iea).brief());
    }

    @Test
    void separators_behind_the_last_element_of_an_envelope_hold_nothing_and_are_let_pass() {
        assertEquals(List.of(), Heard.of(GOOD.replaceFirst("221A1", "221A1*").replaceFirst("(GE\\*2\\*\\d+)~", "$1**~")).brief());
    }

    @Test
    void the_codes_of_sender_and_receiver_of_a_group_have_2_to_15_characters() {
        assertEquals(List.of("TA105-024"), Heard.of(GOOD.replaceFirst("GS\\*HP\\*PAYER", "GS*HP*P")).codes());
        assertEquals(List.of("TA105-024"), Heard.of(GOOD.replaceFirst("GS\\*HP\\*PAYER\\*PROVIDER", "GS*HP*PAYER*PROVIDER34567890")).codes());
    }

    @Test
    void an_isa_whose_repetition_separator_is_a_letter_other_than_U_or_a_blank_is_refused_there() {
        assertEquals(List.of(), Heard.of(GOOD.replaceFirst("\\^", "U")).brief());
        assertEquals(List.of("TA105-022 ISA 11 @82"), Heard.of(GOOD.replaceFirst("\\^", "A")).brief());
        assertEquals(List.of("TA105-022 ISA 11 @82"), Heard.of(GOOD.replaceFirst("\\^", " ")).brief());
    }

    @Test
    void a_repetition_where_none_may_be_is_told_by_its_number() {
        EdiProblem element = Heard.of(GOOD.replaceFirst("REF\\*6R\\*1", "REF*6R*1^2^3")).problems.get(0);
        assertEquals("IK403-12 2", element.code() + " " + element.repetition());
        EdiProblem composite = Heard.of(GOOD.replaceFirst("HC:99213:25", "HC:99213:25^HC:99214")).problems.get(0);
        assertEquals("IK403-12 2", composite.code() + " " + composite.repetition());
        assertEquals(GOOD.indexOf("HC:99213"), composite.byteOffset());
    }

    @Test
    void a_file_is_read_up_to_so_many_transactions_and_the_next_is_named_as_one_too_many() throws Exception {
        String[] parts = GOOD.split("(?=ST\\*835\\*1101)|(?=GE\\*)");
        String text = parts[0] + "ST*835*0001~SE*2*0001~".repeat(51) + parts[2];
        Heard heard = new Heard();
        new FileReading(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)), 0, guide -> RuleTable.NONE, heard, new FileLimits(50, 1_000_000)).readFile();
        assertEquals(50, heard.transactions.size());
        EdiProblem last = heard.problems.get(heard.problems.size() - 1);
        assertEquals("too-many-envelopes TA105-024 ST", last.rule() + " " + last.code() + " " + last.segmentId());
        assertEquals(parts[0].length() + 50 * 22L, last.byteOffset());
        assertEquals("E", heard.interchanges.get(0).code());
    }

    @Test
    void a_file_is_read_up_to_so_many_bytes_and_the_next_is_an_error_at_its_place() throws Exception {
        int cut = GOOD.indexOf("CLP*A1102");
        int most = cut + 7;
        for (boolean endless : new boolean[] {false, true}) {
            InputStream rest = endless ? new Endless() : new ByteArrayInputStream(GOOD.substring(most).getBytes(StandardCharsets.ISO_8859_1));
            Heard heard = new Heard();
            new FileReading(new SequenceInputStream(new ByteArrayInputStream(GOOD.substring(0, most).getBytes(StandardCharsets.ISO_8859_1)), rest), 0,
                    guide -> RuleTable.NONE, heard, new FileLimits(100, most)).readFile();
            EdiProblem last = heard.problems.get(heard.problems.size() - 1);
            assertEquals("longest-file RULE " + most, last.rule() + " " + last.code() + " " + last.byteOffset());
            assertTrue(last.isError());
            assertEquals(List.of("1101"), heard.acceptedControls());
            assertEquals(List.of("IK502-2 SE @" + cut, "AK905-3  @" + cut, "TA105-023  @" + cut, "RULE  @" + most),
                    heard.brief().stream().map(line -> line.replace(" null", " ")).toList());
        }
    }

    @Test
    void a_file_of_just_so_many_bytes_is_read_whole() throws Exception {
        Heard heard = new Heard();
        new FileReading(new ByteArrayInputStream(GOOD.getBytes(StandardCharsets.ISO_8859_1)), 0, guide -> RuleTable.NONE, heard,
                new FileLimits(100, GOOD.length())).readFile();
        assertEquals(List.of(), heard.brief());
    }

    /** Gives segments for ever. */
    private static final class Endless extends InputStream {
        private long given;

        @Override
        public int read() {
            return "REF*EV*1~".charAt((int) (given++ % 9));
        }
    }

    @Test
    void a_segment_is_read_up_to_two_hundred_elements_and_the_next_is_an_error_at_its_place() {
        for (int beyond : new int[] {1, 2, 8_000}) {
            String text = GOOD.replaceFirst("REF\\*6R\\*1", "REF*6R*1" + "*".repeat(197) + "*A" + "*BEYOND".repeat(beyond));
            Heard heard = Heard.of(text);
            EdiProblem problem = heard.problems.get(0);
            assertEquals("IK403-3 most-elements 16 201", problem.code() + " " + problem.rule() + " " + problem.segment() + " " + problem.element());
            assertEquals(text.indexOf("*A*B") + 3, problem.byteOffset());
            assertEquals(1, heard.problems.size());
            assertEquals(List.of("1102"), heard.acceptedControls());
            assertTrue(heard.segments.stream().noneMatch(segment -> segment.contains("=BEYOND")), "behind the 200th");
        }
    }

    @Test
    void two_hundred_elements_are_read() {
        Heard heard = Heard.of(GOOD.replaceFirst("REF\\*6R\\*1", "REF*6R*1" + "*".repeat(197) + "*A"));
        assertEquals(List.of("too-many-elements"), heard.problems.stream().map(EdiProblem::rule).toList());
    }

    @Test
    void a_file_is_read_up_to_ten_thousand_interchanges_and_the_next_is_named_as_one_too_many() {
        RemittanceFile empty = new RemittanceFile();
        for (int number = 1; number <= 10_001; number++) {
            empty.interchange(number, List.of());
        }
        Heard heard = Heard.of(empty.toString());
        assertEquals(10_000, heard.interchanges.size());
        assertTrue(heard.brief().contains("TA105-024 ISA @" + empty.toString().lastIndexOf("ISA")), "no such problem");
    }

    @Test
    void a_NUL_separates_nothing() {
        Heard heard = Heard.of(GOOD.replace(':', (char) 0));
        assertEquals(List.of("TA105-027 ISA 16 @104"), heard.brief());
    }

    private static void read(String text, EdiListener listener) {
        try {
            Heard.READER.read(new java.io.ByteArrayInputStream(text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)), listener);
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }
}
