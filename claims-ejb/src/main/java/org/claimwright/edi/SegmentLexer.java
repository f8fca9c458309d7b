package org.claimwright.edi;

import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;
import io.xlate.edi.stream.Location;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * StAEDI as our lexer: takes the bytes of one segment and fills the segment buffer. A StAEDI reader stands behind a made-up ISA with the
 * interchange's delimiters and is fed segment by segment, so that it never sees a byte that belongs to another; when a segment ends it for
 * good, the next one gets a new reader. A reader knows nothing of a segment that is over, so it serves all transactions of an interchange. Read as ISO-8859-1, one character is one byte and nothing fails to decode.
 */
final class SegmentLexer {

    /** StAEDI holds the characters of one element in a buffer of this size and dies behind it. */
    static final int LONGEST_ELEMENT = 4096;

    private static final EDIInputFactory FACTORY = factory();

    private final Delimiters delimiters;
    private final byte[] opening;
    private final Feed feed = new Feed();
    private EDIStreamReader reader;

    SegmentLexer(Delimiters delimiters) {
        this.delimiters = delimiters;
        this.opening = opening(delimiters);
    }

    private static EDIInputFactory factory() {
        EDIInputFactory factory = EDIInputFactory.newFactory();
        factory.setProperty(EDIInputFactory.EDI_VALIDATE_CONTROL_STRUCTURE, false);
        return factory;
    }

    /** Whether {@code ISA11} separates repetitions: a letter, a digit or a blank there means that there are none. */
    static boolean repeats(Delimiters delimiters) {
        return !Character.isLetterOrDigit(delimiters.repetition()) && delimiters.repetition() != ' ';
    }

    /** An ISA that says nothing but the delimiters; the version tells StAEDI whether to look for repetitions. */
    private static byte[] opening(Delimiters delimiters) {
        boolean repeats = repeats(delimiters);
        String isa = "ISA*00*          *00*          *ZZ*               *ZZ*               *000101*0000*U*00"
                + (repeats ? "501" : "401") + "*000000000*0*P*";
        StringBuilder text = new StringBuilder(isa.replace('*', delimiters.element()));
        text.setCharAt(82, repeats ? delimiters.repetition() : 'U');
        return text.append(delimiters.component()).append(delimiters.terminator()).toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The next segment is read by a new reader: an IEA ends the one that was. */
    void restart() {
        reader = null;
    }

    /**
     * Reads one segment, whose tag was already put into the buffer.
     *
     * @param bytes with the segment, its tag of two or three letters or digits first and its terminator last
     * @return false when StAEDI cannot read it; the buffer then holds what came before the fault
     */
    boolean read(byte[] bytes, int from, int to, SegmentBuffer into) {
        try {
            if (reader == null) {
                open();
            }
            feed.give(bytes, from, to);
            fill(into);
            if (feed.left() > 0) {
                restart();
                return false;
            }
            return true;
        } catch (EDIStreamException | IndexOutOfBoundsException | java.nio.BufferOverflowException | IllegalStateException
                 | java.util.NoSuchElementException e) {
            restart();
            return false;
        }
    }

    private void open() throws EDIStreamException {
        feed.give(opening, 0, opening.length);
        reader = FACTORY.createEDIStreamReader(feed, StandardCharsets.ISO_8859_1.name());
        while (reader.next() != EDIStreamEvent.END_SEGMENT) {
            continue;
        }
    }

    private void fill(SegmentBuffer into) throws EDIStreamException {
        EDIStreamEvent event;
        while ((event = reader.next()) != EDIStreamEvent.END_SEGMENT) {
            if (event == EDIStreamEvent.ELEMENT_DATA) {
                token(into, reader.getLocation());
            }
        }
    }

    private void token(SegmentBuffer into, Location location) {
        int element = location.getElementPosition();
        while (into.elements() < element) {
            into.beginElement();
        }
        int length = reader.getTextCharacters(0, into.roomFor(LONGEST_ELEMENT), into.textEnd(), LONGEST_ELEMENT);
        into.addToken(length, Math.max(location.getComponentPosition(), 0), location.getElementOccurrence(), into.nextOffset());
    }

    /** Whether it ends a token, the terminator not counted. */
    boolean isDelimiter(byte b) {
        char c = (char) (b & 0xFF);
        return c == delimiters.element() || c == delimiters.component() || c == delimiters.repetition() && repeats(delimiters);
    }

    /** Gives StAEDI the bytes of one segment and nothing after them. */
    private static final class Feed extends InputStream {
        private byte[] bytes;
        private int at;
        private int end;
        private int mark;

        void give(byte[] bytes, int from, int to) {
            this.bytes = bytes;
            at = from;
            end = to;
        }

        int left() {
            return end - at;
        }

        @Override
        public int read() {
            return at < end ? bytes[at++] & 0xFF : -1;
        }

        @Override
        public boolean markSupported() {
            return true;
        }

        @Override
        public void mark(int limit) {
            mark = at;
        }

        @Override
        public void reset() {
            at = mark;
        }
    }
}
