package org.claimwright.edi;

import io.xlate.edi.stream.EDIOutputFactory;
import io.xlate.edi.stream.EDIStreamConstants;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Writes one interchange with StAEDI, in UTF-8 and without line breaks: groups in it, transactions in them, segments in those. Counts and control numbers
 * of the trailers are its own work, so are those of hierarchical levels that were left out. No separator stands behind the last value of
 * a segment, element or composite. The same facts give the same bytes. A value that holds a separator or a control character is refused.
 */
public final class InterchangeWriter {

    private static final DateTimeFormatter SHORT_DATE = DateTimeFormatter.ofPattern("yyMMdd");
    private static final DateTimeFormatter LONG_DATE = DateTimeFormatter.ofPattern("yyyyMMdd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmm");
    /** ISA11 and ISA16 say which separators we use. */
    private static final Set<Integer> DECLARATIONS = Set.of(11, 16);
    /**
     * StAEDI warns whenever it writes without checking envelopes. It shall not check ours: what we repeat of a faulty interchange may be faulty.
     * Held here, for a logger that nobody holds forgets its level.
     */
    private static final Logger WRITER_LOG = Logger.getLogger("io.xlate.edi.internal.stream.StaEDIStreamWriter");

    static {
        WRITER_LOG.setLevel(Level.SEVERE);
    }

    private final OutputStream out;
    private final Delimiters delimiters;
    private final EDIStreamWriter writer;
    private final String interchangeControl;
    private String groupControl;
    private Group group;
    private String transactionControl;
    private HierarchyNumbers hierarchy;
    private int groups;
    private int transactions;
    private int segments;

    /**
     * What an ISA says.
     *
     * @param at      ISA09 and ISA10
     * @param control ISA13, its last nine digits
     * @param usage   ISA15, {@code P} or {@code T}
     */
    public record Envelope(String senderQualifier, String sender, String receiverQualifier, String receiver, LocalDateTime at, long control,
                           boolean wantsAcknowledgement, String usage, Delimiters delimiters) {

        /** {@code *} between elements, {@code :} between components, {@code ^} between repetitions, {@code ~} behind segments. */
        public static final Delimiters USUAL = new Delimiters('*', ':', '^', '~');
    }

    /**
     * What a GS says.
     *
     * @param functionalId GS01, {@code HC}
     * @param control      GS06, its last nine digits
     * @param guide        GS08, {@code 005010X222A1}
     */
    public record Group(String functionalId, String sender, String receiver, LocalDateTime at, long control, String guide) {
    }

    /**
     * Opens an interchange.
     *
     * @throws RefusedValue when an identifier or its qualifier is longer than an ISA holds, is not ASCII or holds a separator
     */
    public InterchangeWriter(OutputStream out, Envelope envelope) throws IOException {
        this.out = out;
        this.delimiters = envelope.delimiters();
        this.interchangeControl = String.format(Locale.ROOT, "%09d", envelope.control() % 1_000_000_000);
        try {
            writer = factory(delimiters).createEDIStreamWriter(out, StandardCharsets.UTF_8.name());
            writer.startInterchange();
        } catch (EDIStreamException e) {
            throw new IOException(e);
        }
        segment("ISA", "00", padded(2, "", 10), "00", padded(4, "", 10), padded(5, envelope.senderQualifier(), 2), padded(6, envelope.sender(), 15),
                padded(7, envelope.receiverQualifier(), 2), padded(8, envelope.receiver(), 15), SHORT_DATE.format(envelope.at()), TIME.format(envelope.at()),
                String.valueOf(delimiters.repetition()), "00501", interchangeControl, envelope.wantsAcknowledgement() ? "1" : "0", envelope.usage(),
                String.valueOf(delimiters.component()));
    }

    private static EDIOutputFactory factory(Delimiters delimiters) {
        EDIOutputFactory factory = EDIOutputFactory.newFactory();
        factory.setProperty(EDIStreamConstants.Delimiters.SEGMENT, delimiters.terminator());
        factory.setProperty(EDIStreamConstants.Delimiters.DATA_ELEMENT, delimiters.element());
        factory.setProperty(EDIStreamConstants.Delimiters.COMPONENT_ELEMENT, delimiters.component());
        factory.setProperty(EDIStreamConstants.Delimiters.REPETITION, delimiters.repetition());
        return factory;
    }

    /** Never cut: a shorter identifier may be another party's. */
    private static String padded(int element, String text, int length) {
        if (text.length() > length) {
            throw new RefusedValue("ISA", element, 0, "is longer than " + length + " characters");
        }
        if (text.chars().anyMatch(c -> c > '~')) {
            throw new RefusedValue("ISA", element, 0, "holds a character that is not ASCII");
        }
        return String.format("%-" + length + "s", text);
    }

    public void beginGroup(Group begun) throws IOException {
        groups++;
        transactions = 0;
        group = begun;
        groupControl = String.valueOf(begun.control() % 1_000_000_000);
        segment("GS", begun.functionalId(), begun.sender(), begun.receiver(), LONG_DATE.format(begun.at()), TIME.format(begun.at()), groupControl, "X",
                begun.guide());
    }

    /**
     * @param control ST02
     * @param guide   ST03; empty where it is left out, as an 835 may
     */
    public void beginTransaction(String transactionSet, String control, String guide) throws IOException {
        transactions++;
        segments = 0;
        transactionControl = control;
        hierarchy = new HierarchyNumbers(Guides.all().find("00501", group.functionalId(), group.guide(), transactionSet).map(Guide::levels).orElse(Map.of()));
        segment("ST", transactionSet, control, guide);
    }

    public void endTransaction() throws IOException {
        segment("SE", String.valueOf(segments + 1), transactionControl);
    }

    public void endGroup() throws IOException {
        segment("GE", String.valueOf(transactions), groupControl);
    }

    /** Closes the interchange and the stream. */
    public void end() throws IOException {
        segment("IEA", String.valueOf(groups), interchangeControl);
        try {
            writer.endInterchange();
            writer.close();
        } catch (EDIStreamException e) {
            throw new IOException(e);
        }
        out.close();
    }

    /** Writes a TA1, outside of groups. */
    public void write(InterchangeAcknowledgement ta1) throws IOException {
        segment("TA1", ta1.acknowledged(), ta1.date(), ta1.time(), ta1.code(), ta1.note());
    }

    private void segment(String tag, String... elements) throws IOException {
        write(OutgoingSegment.of(tag, elements));
    }

    /**
     * Writes a segment.
     *
     * @throws RefusedValue             when a value holds a separator or a control character
     * @throws IllegalArgumentException when an HL cannot stand there
     */
    public void write(OutgoingSegment segment) throws IOException {
        if (segment.tag().equals("HL")) {
            hierarchy.complete(segment);
        }
        check(segment);
        try {
            writer.writeStartSegment(segment.tag());
            for (List<List<String>> element : segment.elements()) {
                write(element);
            }
            writer.writeEndSegment();
        } catch (EDIStreamException e) {
            throw new IOException(e);
        }
        segments++;
    }

    private void write(List<List<String>> repetitions) throws EDIStreamException {
        if (repetitions.isEmpty()) {
            writer.writeEmptyElement();
            return;
        }
        writer.writeStartElement();
        for (int i = 0; i < repetitions.size(); i++) {
            if (i > 0) {
                writer.writeRepeatElement();
            }
            List<String> components = repetitions.get(i);
            if (components.size() == 1) {
                writer.writeElementData(components.get(0));
            } else {
                for (String component : components) {
                    writer.writeComponent(component);
                }
            }
        }
        writer.endElement();
    }

    private void check(OutgoingSegment segment) {
        boolean isa = segment.tag().equals("ISA");
        for (int element = 1; element <= segment.elements().size(); element++) {
            if (!isa || !DECLARATIONS.contains(element)) {
                check(segment.tag(), element, segment.elements().get(element - 1));
            }
        }
    }

    private void check(String tag, int element, List<List<String>> repetitions) {
        if (repetitions.size() > 1 && Character.isLetterOrDigit(delimiters.repetition())) {
            throw new RefusedValue(tag, element, 0, "is repeated, and the interchange has no repetition separator");
        }
        for (List<String> components : repetitions) {
            for (int component = 1; component <= components.size(); component++) {
                check(tag, element, component, components.get(component - 1));
            }
        }
    }

    private void check(String tag, int element, int component, String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (Character.isISOControl(c)) {
                throw new RefusedValue(tag, element, component, "holds a control character");
            }
            if (c == delimiters.element() || c == delimiters.component() || c == delimiters.repetition() && !Character.isLetterOrDigit(c)
                    || c == delimiters.terminator()) {
                throw new RefusedValue(tag, element, component, "holds a separator of the interchange");
            }
        }
    }
}
