package org.claimwright.edi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** One interchange as a partner would read it. */
class InterchangeWriterTest {

    private static final LocalDateTime AT = LocalDateTime.of(2026, 7, 1, 9, 30);
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private InterchangeWriter writer(Delimiters delimiters) throws IOException {
        InterchangeWriter writer = new InterchangeWriter(out, new InterchangeWriter.Envelope("ZZ", "US", "30", "THEM", AT, 1_000_000_042L, true, "T", delimiters));
        writer.beginGroup(new InterchangeWriter.Group("HC", "US", "THEM", AT, 7, "005010X222A1"));
        writer.beginTransaction("837", "0001", "005010X222A1");
        return writer;
    }

    private static void close(InterchangeWriter writer) throws IOException {
        writer.endTransaction();
        writer.endGroup();
        writer.end();
    }

    private String body() {
        return out.toString(StandardCharsets.UTF_8).replaceFirst(".*005010X222A1~ST.*?~", "").replaceFirst("SE\\*.*", "");
    }

    private static OutgoingSegment hl(String number, String parent, String level) {
        return OutgoingSegment.of("HL", number, parent, level, "1");
    }

    @Test
    void trailers_count_and_repeat_what_was_opened() throws IOException {
        InterchangeWriter writer = writer(InterchangeWriter.Envelope.USUAL);
        writer.write(OutgoingSegment.of("BHT", "0019", "", "7", ""));
        writer.endTransaction();
        writer.beginTransaction("837", "0002", "");
        close(writer);
        assertEquals("ISA*00*          *00*          *ZZ*US             *30*THEM           *260701*0930*^*00501*000000042*1*T*:~"
                + "GS*HC*US*THEM*20260701*0930*7*X*005010X222A1~ST*837*0001*005010X222A1~BHT*0019**7~SE*3*0001~ST*837*0002~SE*2*0002~GE*2*7~IEA*1*000000042~",
                out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void an_identifier_that_an_isa_cannot_hold_is_refused_and_never_cut() {
        assertEquals("ISA06 is longer than 15 characters", refusal("ZZ", "SENDER-IS-LONGER", "ZZ", "THEM"));
        assertEquals("ISA08 is longer than 15 characters", refusal("ZZ", "US", "ZZ", "RECEIVER-TOO-LONG"));
        assertEquals("ISA05 is longer than 2 characters", refusal("ZZZ", "US", "ZZ", "THEM"));
        assertEquals("ISA08 holds a character that is not ASCII", refusal("ZZ", "US", "ZZ", "M\u00dcLLER"));
    }

    private static String refusal(String senderQualifier, String sender, String receiverQualifier, String receiver) {
        InterchangeWriter.Envelope envelope = new InterchangeWriter.Envelope(senderQualifier, sender, receiverQualifier, receiver, AT, 1, false, "T",
            InterchangeWriter.Envelope.USUAL);
        return assertThrows(RefusedValue.class, () -> new InterchangeWriter(new ByteArrayOutputStream(), envelope)).getMessage();
    }

    @Test
    void components_repetitions_and_gaps_stand_at_their_places_and_nothing_trails() throws IOException {
        InterchangeWriter writer = writer(InterchangeWriter.Envelope.USUAL);
        OutgoingSegment segment = new OutgoingSegment();
        segment.begin("EB");
        segment.put(5, 3, 1, "x");
        segment.put(2, 1, 2, "b");
        segment.put(2, 1, 1, "a");
        segment.put(4, 1, 1, "only");
        segment.put(7, 1, 1, "");
        segment.put(6, 2, 2, "second");
        segment.put(6, 1, 1, "first");
        writer.write(segment);
        close(writer);
        assertEquals("EB**a^b**only*::x*first^:second~", body());
    }

    @Test
    void a_value_that_holds_a_separator_or_a_control_character_is_refused_with_its_place_and_not_shown() throws IOException {
        for (String value : new String[] {"SECRET*", "SECRET:", "SECRET^", "SECRET~", "SECRET\n", "SECRET\u0000", "SECRET\u0085"}) {
            InterchangeWriter writer = writer(InterchangeWriter.Envelope.USUAL);
            OutgoingSegment segment = new OutgoingSegment();
            segment.begin("SV1");
            segment.put(1, 2, 1, value);
            RefusedValue refused = assertThrows(RefusedValue.class, () -> writer.write(segment));
            assertEquals("SV101-2", refused.getMessage().substring(0, 7));
            assertFalse(refused.getMessage().contains("SECRET"));
        }
    }

    @Test
    void what_is_a_separator_elsewhere_is_a_value_here() throws IOException {
        InterchangeWriter writer = writer(new Delimiters('|', '>', '!', '\n'));
        writer.write(OutgoingSegment.of("NTE", "ADD", "a*b:c^d~e"));
        close(writer);
        assertEquals("NTE|ADD|a*b:c^d~e", out.toString(StandardCharsets.UTF_8).split("\n")[3]);
    }

    @Test
    void an_interchange_without_repetitions_refuses_one() throws IOException {
        InterchangeWriter writer = writer(new Delimiters('*', ':', 'U', '~'));
        OutgoingSegment segment = OutgoingSegment.of("EB", "", "", "U");
        writer.write(segment);
        segment.put(3, 1, 2, "2");
        assertThrows(RefusedValue.class, () -> writer.write(segment));
    }

    @Test
    void levels_without_numbers_are_numbered_and_put_under_the_last_level_that_may_be_their_parent() throws IOException {
        InterchangeWriter writer = writer(InterchangeWriter.Envelope.USUAL);
        for (String level : new String[] {"20", "22", "23", "22", "20", "22"}) {
            writer.write(hl("", "", level));
        }
        close(writer);
        assertEquals("HL*1**20*1~HL*2*1*22*1~HL*3*2*23*1~HL*4*1*22*1~HL*5**20*1~HL*6*5*22*1~", body());
    }

    @Test
    void a_level_that_is_numbered_wrong_is_refused() throws IOException {
        InterchangeWriter writer = writer(InterchangeWriter.Envelope.USUAL);
        writer.write(hl("2", "", "20"));
        assertThrows(IllegalArgumentException.class, () -> writer.write(hl("2", "", "20")));
        assertThrows(IllegalArgumentException.class, () -> writer.write(hl("3", "3", "22")));
        assertThrows(IllegalArgumentException.class, () -> writer.write(hl("3", "X", "22")));
        assertThrows(IllegalArgumentException.class, () -> writer.write(hl("-3", "", "22")));
    }

    @Test
    void a_ta1_stands_outside_of_groups() throws IOException {
        InterchangeWriter writer = new InterchangeWriter(out, new InterchangeWriter.Envelope("ZZ", "US", "30", "THEM", AT, 1, false, "P",
                InterchangeWriter.Envelope.USUAL));
        writer.write(new InterchangeAcknowledgement("000000001", "000000101", "260102", "0815", "A", "000", 0));
        writer.end();
        assertEquals("TA1*000000101*260102*0815*A*000~IEA*0*000000001~", out.toString(StandardCharsets.UTF_8).substring(106));
    }
}
