package org.claimwright.edi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;
import io.xlate.edi.stream.Location;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a segment is made of, by hand and as StAEDI sees the same bytes. */
class SegmentLexerTest {

    private static final Delimiters USUAL = new Delimiters('*', ':', '^', '~');
    private static final Delimiters WITHOUT_REPETITION = new Delimiters('*', ':', 'U', '~');
    private static final Delimiters UNUSUAL = new Delimiters('|', '>', '!', '\n');

    @Test
    void an_element_is_simple_until_a_component_separator_says_otherwise() {
        assertEquals(List.of("1.0.1 at 4=HC", "2.1.1 at 7=A", "2.2.1 at 9=B", "3.0.1 at 11="), read("SVC*HC*A:B*", USUAL));
    }

    @Test
    void each_repetition_is_simple_or_composed_by_itself() {
        assertEquals(List.of("1.0.1 at 4=A", "1.1.2 at 6=B", "1.2.2 at 8=C", "1.0.3 at 10=D", "2.0.1 at 12=E"), read("SVC*A^B:C^D*E", USUAL));
    }

    @Test
    void what_stands_between_two_delimiters_is_there_though_it_is_nothing() {
        assertEquals(List.of("1.0.1 at 4=", "2.1.1 at 5=", "2.2.1 at 6=", "3.0.1 at 7=", "3.0.2 at 8="), read("SVC**:*^", USUAL));
    }

    @Test
    void a_tag_alone_has_no_elements() {
        assertEquals(List.of(), read("SVC", USUAL));
    }

    @Test
    void without_a_repetition_separator_its_place_in_the_ISA_separates_nothing() {
        assertEquals(List.of("1.0.1 at 4=AUB^C"), read("SVC*AUB^C", WITHOUT_REPETITION));
    }

    @Test
    void an_element_that_is_too_long_is_cut_and_told_with_its_length() {
        SegmentBuffer buffer = new SegmentBuffer();
        SegmentLexer lexer = lex("REF*6R*" + "x".repeat(5_000) + ":y*" + "z".repeat(6_000), USUAL, buffer);
        assertEquals(2, lexer.longElement());
        assertEquals(5_000, lexer.longElementLength());
        assertEquals("x".repeat(4_096), buffer.text(2));
        assertEquals("y", buffer.text(2, 2));
        assertEquals(5_008, buffer.firstByteOf(2, 2));
    }

    @Test
    void the_next_segment_is_not_blamed_for_the_long_one() {
        SegmentLexer lexer = lex("REF*" + "x".repeat(5_000), USUAL, new SegmentBuffer());
        byte[] next = "REF*6R".getBytes(StandardCharsets.ISO_8859_1);
        SegmentBuffer buffer = new SegmentBuffer();
        buffer.begin("REF", SegmentBuffer.pack("REF"), 1, 0, next.length);
        lexer.read(next, 0, 3, next.length, buffer);
        assertEquals(0, lexer.longElement());
    }

    @Test
    void plain_is_what_is_neither_composed_nor_repeated_nor_a_control_character() {
        SegmentLexer lexer = new SegmentLexer(USUAL);
        assertTrue(isPlain(lexer, "*1*000000101"));
        for (String other : List.of("", "*1:*000000101", "*1*0000^0101", "*1*00000\n101", "*1*000\u0001", "*1*\u007F")) {
            assertFalse(isPlain(lexer, other), other);
        }
    }

    private static boolean isPlain(SegmentLexer lexer, String elements) {
        return lexer.isPlain(elements.getBytes(StandardCharsets.ISO_8859_1), 0, elements.length());
    }

    @Test
    void StAEDI_takes_any_bytes_apart_in_the_same_way() throws EDIStreamException {
        Random random = new Random(7);
        for (Delimiters delimiters : List.of(USUAL, WITHOUT_REPETITION, UNUSUAL)) {
            for (int round = 0; round < 20_000; round++) {
                String segment = segment(random, delimiters);
                assertEquals(readByStaedi(segment, delimiters), read(segment, delimiters), () -> "of " + segment.chars().boxed().toList());
            }
        }
    }

    /** Half of its characters are delimiters; the others are any but the terminator. */
    private static String segment(Random random, Delimiters delimiters) {
        char[] separators = {delimiters.element(), delimiters.component(), delimiters.repetition()};
        StringBuilder segment = new StringBuilder(random.nextBoolean() ? "SV" : "SVC").append(delimiters.element());
        for (int left = random.nextInt(24); left > 0; left--) {
            char any = (char) random.nextInt(256);
            segment.append(random.nextBoolean() ? separators[random.nextInt(3)] : any == delimiters.terminator() ? 'x' : any);
        }
        return segment.toString();
    }

    private static List<String> read(String segment, Delimiters delimiters) {
        SegmentBuffer buffer = new SegmentBuffer();
        lex(segment, delimiters, buffer);
        List<String> tokens = new ArrayList<>();
        for (int element = 1; element <= buffer.elements(); element++) {
            for (int token = buffer.firstToken(element); token < buffer.firstToken(element + 1); token++) {
                tokens.add(element + "." + buffer.component(token) + "." + buffer.repetition(token) + " at " + buffer.byteOf(token) + "="
                        + new String(buffer.text(), buffer.start(token), buffer.length(token)));
            }
        }
        return tokens;
    }

    private static SegmentLexer lex(String segment, Delimiters delimiters, SegmentBuffer into) {
        byte[] bytes = segment.getBytes(StandardCharsets.ISO_8859_1);
        int tag = segment.indexOf(delimiters.element()) < 0 ? bytes.length : segment.indexOf(delimiters.element());
        into.begin(segment.substring(0, tag), SegmentBuffer.pack(segment.substring(0, tag)), 1, 0, bytes.length);
        SegmentLexer lexer = new SegmentLexer(delimiters);
        lexer.read(bytes, 0, tag, bytes.length, into);
        return lexer;
    }

    private static List<String> readByStaedi(String segment, Delimiters delimiters) throws EDIStreamException {
        String file = isa(delimiters) + segment + delimiters.terminator();
        EDIInputFactory factory = EDIInputFactory.newFactory();
        factory.setProperty(EDIInputFactory.EDI_VALIDATE_CONTROL_STRUCTURE, false);
        EDIStreamReader reader = factory.createEDIStreamReader(new ByteArrayInputStream(file.getBytes(StandardCharsets.ISO_8859_1)),
                StandardCharsets.ISO_8859_1.name());
        while (reader.next() != EDIStreamEvent.END_SEGMENT) {
            continue;
        }
        List<String> tokens = new ArrayList<>();
        int offset = segment.indexOf(delimiters.element()) + 1;
        for (EDIStreamEvent event = reader.next(); event != EDIStreamEvent.END_SEGMENT; event = reader.next()) {
            if (event == EDIStreamEvent.ELEMENT_DATA) {
                Location at = reader.getLocation();
                tokens.add(at.getElementPosition() + "." + Math.max(at.getComponentPosition(), 0) + "." + at.getElementOccurrence() + " at " + offset + "="
                        + reader.getText());
                offset += reader.getText().length() + 1;
            }
        }
        return tokens;
    }

    private static String isa(Delimiters delimiters) {
        boolean repeats = SegmentLexer.repeats(delimiters);
        String isa = "ISA*00*          *00*          *ZZ*               *ZZ*               *000101*0000*U*00" + (repeats ? "501" : "401")
                + "*000000000*0*P*";
        StringBuilder text = new StringBuilder(isa.replace('*', delimiters.element()));
        text.setCharAt(82, delimiters.repetition());
        return text.append(delimiters.component()).append(delimiters.terminator()).toString();
    }
}
