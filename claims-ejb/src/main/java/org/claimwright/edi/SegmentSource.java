package org.claimwright.edi;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * The segments of one interchange, one after the other, in the reused buffer. Sorts out what can be no segment: wrong tags,
 * empty segments, elements that are too long.
 */
final class SegmentSource {

    static final int ISA = SegmentBuffer.pack("ISA");
    static final int IEA = SegmentBuffer.pack("IEA");
    static final int GS = SegmentBuffer.pack("GS");
    static final int GE = SegmentBuffer.pack("GE");
    static final int ST = SegmentBuffer.pack("ST");
    static final int SE = SegmentBuffer.pack("SE");
    static final int TA1 = SegmentBuffer.pack("TA1");

    /** So many elements of a segment are read; no segment of the standard has a quarter of them. */
    static final int MOST_ELEMENTS = 200;

    /** With the blanks that some put around it. */
    private static final int LONGEST_TAG_TRIED = 10;
    /** What is longer may be a name, cut off by a terminator in it: it is never told. */
    private static final int LONGEST_TAG = 3;

    /** What {@link #next} found. */
    enum What {
        /** A segment; the buffer holds it. */
        SEGMENT,
        /** A segment whose tag cannot be one, or a trailer of the interchange that holds anything but plain values. */
        UNREADABLE,
        /** Nothing between two terminators. */
        EMPTY,
        /** More than 64 KB without a terminator. */
        TOO_LONG,
        /** The beginning of a segment and then nothing more of this interchange. */
        CUT,
        /** The next interchange begins. */
        NEXT_INTERCHANGE,
        /** The end of the file. */
        NOTHING
    }

    private final SegmentSplitter splitter;
    private final SegmentLexer lexer;
    private final SegmentBuffer buffer;
    private final byte element;
    private final byte terminator;

    private boolean skimming;
    private boolean tagRepaired;
    private boolean unterminated;
    /** -1 unless it is not where the splitter stands. */
    private long behind;
    private int longElement;
    private long beyondElements;

    SegmentSource(SegmentSplitter splitter, Delimiters delimiters, SegmentBuffer buffer) {
        this.splitter = splitter;
        this.lexer = new SegmentLexer(delimiters);
        this.buffer = buffer;
        this.element = (byte) delimiters.element();
        this.terminator = (byte) delimiters.terminator();
    }

    /** Inside of a transaction that is only copied: of its segments only the tags are looked at, envelopes are read as ever. */
    void skim(boolean on) {
        skimming = on;
    }

    private boolean isSkimmed(int tag) {
        return skimming && tag != SE && tag != ST && tag != GE && tag != GS && tag != IEA;
    }

    /** Whether the tag was sent in lower case or with blanks; the buffer was filled as if it had not been. */
    boolean tagRepaired() {
        return tagRepaired;
    }

    /** Whether the segment, a trailer, had no terminator: at the end of the file, or with the next header right behind it. */
    boolean unterminated() {
        return unterminated;
    }

    /** The element that was too long and was cut; 0 for none. */
    int longElement() {
        return longElement;
    }

    int longElementLength() {
        return lexer.longElementLength();
    }

    /** Offset in the file of the first element behind {@link #MOST_ELEMENTS}, which was skipped with all that follow; -1 for none. */
    long beyondElements() {
        return beyondElements;
    }

    /** First byte of what was found. */
    long firstByte() {
        return buffer.firstByte();
    }

    /** Offset behind what was found, its terminator included. */
    long behind() {
        return behind >= 0 ? behind : splitter.position();
    }

    /** @param ordinal that the segment gets */
    What next(int ordinal) throws IOException {
        tagRepaired = false;
        unterminated = false;
        longElement = 0;
        beyondElements = -1;
        behind = -1;
        switch (splitter.nextSegment(terminator)) {
            case SEGMENT:
                return segment(ordinal);
            case CUT:
                return cut(ordinal);
            case TOO_LONG:
                beginWith(splitter.skipped(), 0, splitter.skipped().length, ordinal, splitter.skippedFirstByte(), splitter.length());
                return What.TOO_LONG;
            default:
                buffer.begin("", 0, ordinal, splitter.firstByte(), 0);
                return What.NOTHING;
        }
    }

    private What segment(int ordinal) {
        int from = splitter.start();
        int to = splitter.end();
        int tagEnd = beginWith(splitter.window(), from, to, ordinal, splitter.firstByte(), splitter.length());
        if (from == to) {
            return What.EMPTY;
        }
        if (buffer.tag() == ISA && !tagRepaired) {
            splitter.unread();
            return What.NEXT_INTERCHANGE;
        }
        int glued = buffer.tag() == SE ? findGlued(tagEnd, to, ST, GE) : buffer.tag() == GE ? findGlued(tagEnd, to, GS, IEA) : -1;
        if (glued >= 0) {
            return trailerWithoutTerminator(from, tagEnd, glued);
        }
        return buffer.tag() != 0 && (isSkimmed(buffer.tag()) || lex(from, tagEnd, to)) ? What.SEGMENT : What.UNREADABLE;
    }

    /**
     * Where one of two tags begins inside a trailer of two elements whose terminator is not one; -1 for nowhere. Without this look one wrong
     * byte would take the next transaction or group with it.
     */
    private int findGlued(int tagEnd, int to, int tag, int orTag) {
        byte[] window = splitter.window();
        int separators = 0;
        int start = tagEnd;
        for (int at = tagEnd; at < to && separators < 5; at++) {
            if (window[at] == element) {
                int packed = separators < 2 ? 0 : packBefore(start + 1, at);
                if (packed == tag || packed == orTag) {
                    return at - (packed > 0xFFFF ? 3 : 2);
                }
                separators++;
                start = at;
            }
        }
        return -1;
    }

    /** The tag that ends before a separator, behind at least one other byte. */
    private int packBefore(int from, int to) {
        byte[] window = splitter.window();
        int two = to - from > 2 ? window[to - 2] << 8 | window[to - 1] : 0;
        return two == (IEA & 0xFFFF) && to - from > 3 && window[to - 3] == 'I' ? IEA : two;
    }

    private What trailerWithoutTerminator(int from, int tagEnd, int glued) {
        int to = glued;
        while (splitter.window()[to - 1] == '\r' || splitter.window()[to - 1] == '\n') {
            to--;
        }
        splitter.continueAt(glued);
        unterminated = true;
        behind = buffer.firstByte() + to - 1 - from;
        buffer.shorten(to - 1 - from);
        return lex(from, tagEnd, to - 1) ? What.SEGMENT : What.UNREADABLE;
    }

    private What cut(int ordinal) {
        int from = splitter.start();
        int to = splitter.end();
        int tagEnd = beginWith(splitter.window(), from, to, ordinal, splitter.firstByte(), splitter.length());
        unterminated = (buffer.tag() == IEA || buffer.tag() == SE) && lex(from, tagEnd, to);
        if (buffer.tag() == ISA && !tagRepaired) {
            splitter.unread();
            return What.NEXT_INTERCHANGE;
        }
        return unterminated ? What.SEGMENT : What.CUT;
    }

    /** Puts the tag into the buffer and tells where it ends. */
    private int beginWith(byte[] bytes, int from, int to, int ordinal, long firstByte, long length) {
        int shown = (int) Math.min(length, Integer.MAX_VALUE);
        int tagEnd = from;
        while (tagEnd < to && bytes[tagEnd] != element && tagEnd - from < LONGEST_TAG_TRIED) {
            tagEnd++;
        }
        boolean ended = tagEnd == to || bytes[tagEnd] == element;
        int tag = ended ? packExactly(bytes, from, tagEnd) : 0;
        if (tag != 0) {
            buffer.begin(buffer.name(tag), tag, ordinal, firstByte, shown);
            return tagEnd;
        }
        String sent = new String(bytes, from, tagEnd - from, StandardCharsets.ISO_8859_1);
        int repaired = ended ? repair(sent) : 0;
        tagRepaired = repaired != 0;
        boolean mayBeTag = tagRepaired || sent.length() <= LONGEST_TAG;
        buffer.begin(mayBeTag ? sent : "", repaired, ordinal, firstByte, shown);
        return tagEnd;
    }

    /** 0 unless it is a letter and one or two letters or digits, all in upper case. */
    private static int packExactly(byte[] bytes, int from, int to) {
        int packed = 0;
        if (to - from < 2 || to - from > 3 || bytes[from] < 'A' || bytes[from] > 'Z') {
            return 0;
        }
        for (int at = from; at < to; at++) {
            byte b = bytes[at];
            if (!SegmentSplitter.isAlphanumeric(b) || b >= 'a') {
                return 0;
            }
            packed = packed << 8 | b;
        }
        return packed;
    }

    /** What the tag would be without blanks and in upper case. */
    private static int repair(String sent) {
        byte[] tag = sent.strip().toUpperCase(java.util.Locale.ROOT).getBytes(StandardCharsets.ISO_8859_1);
        return packExactly(tag, 0, tag.length);
    }

    /** False for the trailer of an interchange that holds more than plain values: a byte of it is wrong, and it may be another segment. */
    private boolean lex(int from, int tagEnd, int to) {
        if (buffer.tag() == IEA && !lexer.isPlain(splitter.window(), tagEnd, to)) {
            return false;
        }
        int end = to - tagEnd > MOST_ELEMENTS ? endOfElements(from, tagEnd, to) : to;
        lexer.read(splitter.window(), from, tagEnd, end, buffer);
        longElement = lexer.longElement();
        return true;
    }

    /** Where the elements end that are read. */
    private int endOfElements(int from, int tagEnd, int to) {
        byte[] window = splitter.window();
        int elements = 0;
        for (int at = tagEnd; at < to; at++) {
            elements += window[at] == element ? 1 : 0;
            if (elements > MOST_ELEMENTS) {
                beyondElements = buffer.firstByte() + at + 1 - from;
                return at;
            }
        }
        return to;
    }
}
