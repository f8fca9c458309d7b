package org.claimwright.edi;

import io.xlate.edi.stream.EDIOutputFactory;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Writes one interchange of ours with StAEDI: {@code *} between elements, {@code :} between components, {@code ~} behind segments, no line
 * breaks. Counts and control numbers of the trailers are its own work.
 */
final class AnswerWriter {

    /** ISA11 and ISA16 say which separators we use. */
    private static final Set<Integer> DECLARATIONS = Set.of(11, 16);

    private static final EDIOutputFactory FACTORY = EDIOutputFactory.newFactory();
    /**
     * StAEDI warns whenever it writes without checking envelopes. It shall not check ours: what we repeat of a faulty interchange may be faulty.
     * Held here, for a logger that nobody holds forgets its level.
     */
    private static final Logger WRITER_LOG = Logger.getLogger("io.xlate.edi.internal.stream.StaEDIStreamWriter");

    static {
        WRITER_LOG.setLevel(Level.SEVERE);
    }

    private static final DateTimeFormatter SHORT_DATE = DateTimeFormatter.ofPattern("yyMMdd");
    private static final DateTimeFormatter LONG_DATE = DateTimeFormatter.ofPattern("yyyyMMdd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmm");

    private final OutputStream out;
    private final LocalDateTime at;
    private final EDIStreamWriter writer;
    private final String interchangeControl;
    private String groupControl;
    private int groups;
    private int segments;

    /** Opens an interchange that goes back to where another came from. */
    AnswerWriter(OutputStream out, LocalDateTime at, long control, EdiListener.Interchange answered) throws IOException {
        this.out = out;
        this.at = at;
        this.interchangeControl = number(control, 9);
        try {
            this.writer = FACTORY.createEDIStreamWriter(out, StandardCharsets.ISO_8859_1.name());
            writer.startInterchange();
        } catch (EDIStreamException e) {
            throw new IOException(e);
        }
        segment("ISA", "00", padded("", 10), "00", padded("", 10), padded(answered.receiverQualifier(), 2), padded(answered.receiver(), 15),
            padded(answered.senderQualifier(), 2), padded(answered.sender(), 15), SHORT_DATE.format(at), TIME.format(at), "^", "00501", interchangeControl,
            "0", answered.usage().equals("T") ? "T" : "P", ":");
    }

    private static String number(long number, int digits) {
        return String.format(java.util.Locale.ROOT, "%0" + digits + "d", number % (long) Math.pow(10, digits));
    }

    private static String padded(String text, int length) {
        return String.format("%-" + length + "." + length + "s", text);
    }

    /** Opens a group and the one 999 in it. */
    void beginFunctional(long control, EdiListener.Group answered) throws IOException {
        groups++;
        groupControl = String.valueOf(control % 1_000_000_000);
        segment("GS", "FA", answered.receiver(), answered.sender(), LONG_DATE.format(at), TIME.format(at), groupControl, "X", "005010X231A1");
        segments = 0;
        segment("ST", "999", "0001", "005010X231A1");
    }

    void endFunctional() throws IOException {
        segment("SE", String.valueOf(segments + 1), "0001");
        segment("GE", "1", groupControl);
    }

    /** Closes the interchange and the stream. */
    void end() throws IOException {
        segment("IEA", String.valueOf(groups), interchangeControl);
        try {
            writer.endInterchange();
            writer.close();
        } catch (EDIStreamException e) {
            throw new IOException(e);
        }
        out.close();
    }

    /** A segment of simple elements; empty ones at its end are left out. */
    void segment(String id, String... elements) throws IOException {
        segment(id, List.of(), elements);
    }

    /** A segment whose first element is a composite, where there is one. */
    void segment(String id, List<String> composite, String... elements) throws IOException {
        int last = elements.length;
        while (last > 0 && elements[last - 1].isEmpty()) {
            last--;
        }
        try {
            writer.writeStartSegment(id);
            composite(composite);
            for (int i = 0; i < last; i++) {
                writer.writeElement(id.equals("ISA") && DECLARATIONS.contains(i + 1) ? elements[i] : clean(elements[i]));
            }
            writer.writeEndSegment();
        } catch (EDIStreamException e) {
            throw new IOException(e);
        }
        segments++;
    }

    private void composite(List<String> components) throws EDIStreamException {
        if (!components.isEmpty()) {
            writer.writeStartElement();
            for (String component : components) {
                writer.writeComponent(clean(component));
            }
            writer.endElement();
        }
    }

    /** Without what would end an element of ours or is not ASCII: what is repeated was sent under other delimiters. */
    private static String clean(String text) {
        return text.replaceAll("[^ -~]|[*:^~]", "?");
    }
}
