package org.claimwright.edi;

import java.util.Arrays;

/**
 * Takes the bytes of one segment apart and fills the segment buffer: elements, their repetitions, components. Knows nothing of what they mean, refuses
 * nothing that stands between two delimiters, and holds nothing of a segment that is over. One byte is one character, as in ISO-8859-1.
 *
 * <p>StAEDI, which did this before, is what it is compared with: {@code SegmentLexerTest} has both read the same bytes.
 */
final class SegmentLexer {

    /** A longer element is cut: that is told, and no buffer has to bear it. */
    static final int LONGEST_ELEMENT = 4096;

    private static final byte DATA = 0;
    private static final byte ELEMENT = 1;
    private static final byte COMPONENT = 2;
    private static final byte REPETITION = 3;

    /** What each byte is. */
    private final byte[] kinds = new byte[256];
    private int longElement;
    private int longElementLength;

    SegmentLexer(Delimiters delimiters) {
        Arrays.fill(kinds, DATA);
        if (repeats(delimiters)) {
            kinds[delimiters.repetition() & 0xFF] = REPETITION;
        }
        kinds[delimiters.component() & 0xFF] = COMPONENT;
        kinds[delimiters.element() & 0xFF] = ELEMENT;
    }

    /** Whether {@code ISA11} separates repetitions: a letter, a digit or a blank there means that there are none. */
    static boolean repeats(Delimiters delimiters) {
        return !Character.isLetterOrDigit(delimiters.repetition()) && delimiters.repetition() != ' ';
    }

    /**
     * Reads the elements of one segment, whose tag was already put into the buffer.
     *
     * @param from the segment's first byte
     * @param at   the delimiter behind its tag
     * @param to   its terminator
     */
    void read(byte[] bytes, int from, int at, int to, SegmentBuffer into) {
        int begin = at + 1;
        int component = 0;
        int repetition = 1;
        longElement = 0;
        if (at < to) {
            into.beginElement();
        }
        for (int next = begin; next <= to; next++) {
            byte kind = next == to ? ELEMENT : kinds[bytes[next] & 0xFF];
            if (kind == DATA) {
                continue;
            }
            component = component > 0 || kind == COMPONENT ? component + 1 : 0;
            into.addToken(bytes, begin, lengthOf(next - begin, into), component, repetition, begin - from);
            if (kind != COMPONENT) {
                component = 0;
                repetition = kind == REPETITION ? repetition + 1 : 1;
            }
            if (kind == ELEMENT && next < to) {
                into.beginElement();
            }
            begin = next + 1;
        }
    }

    /** How much of a value is kept; the first one that is too long is noted. */
    private int lengthOf(int sent, SegmentBuffer into) {
        if (sent > LONGEST_ELEMENT && longElement == 0) {
            longElement = into.elements();
            longElementLength = sent;
        }
        return Math.min(sent, LONGEST_ELEMENT);
    }

    /** The first element of the segment that was too long and was cut; 0 for none. */
    int longElement() {
        return longElement;
    }

    int longElementLength() {
        return longElementLength;
    }

    /** Whether there are elements and all are plain values: neither composed nor repeated, and without control characters. */
    boolean isPlain(byte[] bytes, int from, int to) {
        for (int at = from; at < to; at++) {
            int b = bytes[at] & 0xFF;
            if (kinds[b] != ELEMENT && (kinds[b] != DATA || b < ' ' || b == 0x7F)) {
                return false;
            }
        }
        return from < to;
    }
}
