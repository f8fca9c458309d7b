package org.claimwright.edi;

import java.io.IOException;
import java.io.InputStream;

/**
 * Splits a stream of bytes into interchanges and segments, knowing nothing of their meaning. Of a stream it holds one window of little more than 64 KB,
 * whatever the file's size; bytes that are all there are its window as they are. A segment lies whole in it. Offsets are counted here, in longs, from the first byte of the file.
 */
final class SegmentSplitter {

    /** The longest segment that is read: what is longer is skipped up to the next terminator. */
    static final int LONGEST_SEGMENT = 64 * 1024;

    static final int ISA_LENGTH = 106;

    private static final int LARGEST_WINDOW = LONGEST_SEGMENT + 2 * ISA_LENGTH;
    /** Most messages are shorter: they never need the largest window. */
    private static final int FIRST_WINDOW = 8 * 1024;

    private static final int[] ISA_SEPARATORS = {3, 6, 17, 20, 31, 34, 50, 53, 69, 76, 81, 83, 89, 99, 101, 103};

    /** What comes next in the file. */
    enum Found {
        /** An ISA of the right length, its 106 bytes from {@link #start()}. */
        ISA,
        /** The letters ISA and a separator, but not of the right length. */
        BROKEN_ISA,
        /** Bytes outside of any interchange: they were skipped. */
        TEXT,
        /** A segment from {@link #start()} to {@link #end()}, its terminator behind it. */
        SEGMENT,
        /** A segment that is longer than {@link #LONGEST_SEGMENT}: it was skipped, only its first bytes are there. */
        TOO_LONG,
        /** The beginning of a segment, then the end of the file or an ISA. */
        CUT,
        /** The end of the file. */
        NOTHING
    }

    private final InputStream in;
    private final long mostBytes;
    private byte[] window;
    private long base;
    private int limit;
    private int next;
    private boolean ended;
    private boolean cutOff;

    private int start;
    private int end;
    private long length;

    /**
     * @param firstByte offset in the file of the first byte that the stream gives
     * @param mostBytes the file ends there, whatever the stream still has
     */
    SegmentSplitter(InputStream in, long firstByte, long mostBytes) {
        this.in = in;
        this.mostBytes = mostBytes;
        this.window = new byte[FIRST_WINDOW];
        this.base = firstByte;
    }

    /**
     * Bytes that are all there.
     *
     * @param firstByte offset in the file of the first of them
     */
    SegmentSplitter(byte[] bytes, int size, long firstByte) {
        this.in = InputStream.nullInputStream();
        this.mostBytes = Long.MAX_VALUE;
        this.window = bytes;
        this.base = firstByte;
        this.limit = size;
        this.ended = true;
    }

    byte[] window() {
        return window;
    }

    /** First byte of what was found, in the window. */
    int start() {
        return start;
    }

    /** Behind its last byte: the terminator's place. */
    int end() {
        return end;
    }

    /** First byte of what was found, in the file. */
    long firstByte() {
        return base + start;
    }

    /** Of what was found, also where it does not lie whole in the window. */
    long length() {
        return length;
    }

    /** Offset in the file of the byte that is looked at next. */
    long position() {
        return base + next;
    }

    /** Whether the file has nothing more. */
    boolean isAtEnd() {
        return ended && next == limit;
    }

    /** Whether the stream goes on behind where the file had to end. */
    boolean isCutOff() {
        return cutOff;
    }

    /** Skips a byte order mark at the beginning of the file. */
    boolean skipByteOrderMark() throws IOException {
        boolean mark = ensure(3) && window[next] == (byte) 0xEF && window[next + 1] == (byte) 0xBB && window[next + 2] == (byte) 0xBF;
        next += mark ? 3 : 0;
        return mark;
    }

    /** Finds the next ISA, or tells of what stands before it. Blank lines are nothing. */
    Found nextInterchange() throws IOException {
        while (ensure(1) && isBlank(window[next])) {
            next++;
        }
        start = next;
        if (!ensure(1)) {
            start = next;
            return Found.NOTHING;
        }
        ensure(ISA_LENGTH);
        start = next;
        if (isIsa(next)) {
            return take(Found.ISA, ISA_LENGTH);
        }
        if (looksLikeIsa(next)) {
            return take(Found.BROKEN_ISA, lengthOfBrokenIsa());
        }
        return skipText();
    }

    /** Up to the next good ISA, so that a broken one never takes a good interchange with it; an ISA's length at the most. */
    private int lengthOfBrokenIsa() throws IOException {
        ensure(2 * ISA_LENGTH);
        start = next;
        int longest = Math.min(ISA_LENGTH, limit - next);
        for (int length = 1; length < longest && next + length + ISA_LENGTH <= limit; length++) {
            if (isIsa(next + length)) {
                return length;
            }
        }
        return longest;
    }

    private Found take(Found found, int bytes) {
        length = bytes;
        end = start + bytes;
        next = end;
        return found;
    }

    private Found skipText() throws IOException {
        long first = base + next;
        int shown = Math.min(ISA_LENGTH, limit - next);
        byte[] head = java.util.Arrays.copyOfRange(window, next, next + shown);
        do {
            next++;
        } while (ensure(ISA_LENGTH) ? !isIsa(next) : next < limit);
        length = base + next - first;
        return showAgain(head, first, Found.TEXT);
    }

    /** Puts the first bytes of what was skipped where the caller can look at them. */
    private Found showAgain(byte[] head, long first, Found found) {
        skipped = head;
        skippedFirst = first;
        return found;
    }

    private byte[] skipped = {};
    private long skippedFirst;

    /** The first bytes of what was skipped as {@link Found#TEXT} or {@link Found#TOO_LONG}. */
    byte[] skipped() {
        return skipped;
    }

    long skippedFirstByte() {
        return skippedFirst;
    }

    /** Finds the next segment inside an interchange. Line breaks before a tag belong to nothing. */
    Found nextSegment(byte terminator) throws IOException {
        while (ensure(1) && isLineBreak(window[next]) && window[next] != terminator) {
            next++;
        }
        start = next;
        int at = findTerminator(terminator);
        if ((at < 0 ? limit : at) - start > LONGEST_SEGMENT) {
            return skipLongSegment(terminator);
        }
        boolean cut = at < 0;
        end = cut ? limit : at;
        next = cut ? limit : at + 1;
        int glued = end - start < ISA_LENGTH - 1 ? -1 : findIsa(start + 1, end);
        if (glued > 0) {
            end = glued;
            next = glued;
            cut = true;
        }
        length = end - start;
        return !cut ? Found.SEGMENT : length > 0 ? Found.CUT : Found.NOTHING;
    }

    /** -1 when the window is full or the file over before there was one. */
    private int findTerminator(byte terminator) throws IOException {
        int at = start;
        while (true) {
            while (at < limit && window[at] != terminator) {
                at++;
            }
            if (at < limit) {
                return at;
            }
            int before = start;
            if (limit - start > LONGEST_SEGMENT || !fill()) {
                return -1;
            }
            at -= before - start;
        }
    }

    /**
     * Passes over segments of which only the bytes are wanted, as long as they lie whole in the window: up to the first that is long enough to hide an
     * ISA, or does not begin with a tag, or with one that may be of an envelope. What was passed stands from {@link #start()} to {@link #end()}, where the
     * last terminator is.
     *
     * @return how many were passed
     */
    int passPlainSegments(byte terminator) {
        int passed = 0;
        start = next;
        int at = behindPlainSegment(next, terminator);
        while (at > 0) {
            passed++;
            next = at;
            end = at - 1;
            at = behindPlainSegment(next, terminator);
        }
        return passed;
    }

    /** Where the next segment may begin; -1 when the one here is none of those that may be passed over. */
    private int behindPlainSegment(int from, byte terminator) {
        int at = from;
        while (at < limit && isLineBreak(window[at]) && window[at] != terminator) {
            at++;
        }
        int most = Math.min(limit, at + ISA_LENGTH - 1);
        if (at + 2 >= most || !isPlainTag(window[at], window[at + 1])) {
            return -1;
        }
        while (at < most && window[at] != terminator) {
            at++;
        }
        return at < most ? at + 1 : -1;
    }

    /** By its first two bytes: those of ISA, IEA, GS, GE, ST and SE are not plain, nor is what would have to be repaired. */
    private static boolean isPlainTag(byte first, byte second) {
        if (first < 'A' || first > 'Z' || !isAlphanumeric(second) || second >= 'a') {
            return false;
        }
        boolean ofHeader = first == 'I' || first == 'G' ? second == 'S' : first == 'S' && second == 'T';
        boolean ofTrailer = second == 'E' && (first == 'I' || first == 'G' || first == 'S');
        return !ofHeader && !ofTrailer;
    }

    private Found skipLongSegment(byte terminator) throws IOException {
        byte[] head = java.util.Arrays.copyOfRange(window, start, start + ISA_LENGTH);
        long first = base + start;
        next = start + 1;
        while (ensure(ISA_LENGTH) ? window[next] != terminator && !isIsa(next) : next < limit && window[next] != terminator) {
            next++;
        }
        length = base + next - first;
        if (next < limit && window[next] == terminator) {
            next++;
        }
        return showAgain(head, first, Found.TOO_LONG);
    }

    private int findIsa(int from, int to) {
        int found = -1;
        for (int at = from; at + ISA_LENGTH - 1 <= to && found < 0; at++) {
            found = isIsa(at) ? at : found;
        }
        return found;
    }

    /** Whether an ISA of the right length stands here: its sixteen separators do, and no other. */
    private boolean isIsa(int at) {
        if (at + ISA_LENGTH > limit || window[at] != 'I' || window[at + 1] != 'S' || window[at + 2] != 'A') {
            return false;
        }
        byte separator = window[at + 3];
        for (int place : ISA_SEPARATORS) {
            if (window[at + place] != separator) {
                return false;
            }
        }
        return !isAlphanumeric(separator);
    }

    private boolean looksLikeIsa(int at) {
        return at + 4 <= limit && window[at] == 'I' && window[at + 1] == 'S' && window[at + 2] == 'A' && !isAlphanumeric(window[at + 3])
                && !isBlank(window[at + 3]);
    }

    /** Goes on from there in the window. */
    void continueAt(int at) {
        next = at;
    }

    /** Goes back to the first byte of what was found: the next look is {@link #nextInterchange()}. */
    void unread() {
        next = start;
    }

    /** Makes so many bytes stand from {@code next} on; false when the file has fewer. */
    private boolean ensure(int bytes) throws IOException {
        while (limit - next < bytes) {
            start = next;
            if (!fill()) {
                return false;
            }
        }
        return true;
    }

    /** Reads more, keeping what stands from {@code start} on; false at the end of the file. */
    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        if (limit == window.length) {
            byte[] roomy = window.length < LARGEST_WINDOW ? new byte[LARGEST_WINDOW] : window;
            System.arraycopy(window, start, roomy, 0, limit - start);
            window = roomy;
            base += start;
            next -= start;
            limit -= start;
            start = 0;
        }
        int room = (int) Math.min(window.length - limit, mostBytes - base - limit);
        if (room == 0) {
            ended = true;
            cutOff = in.read() >= 0;
            return false;
        }
        int count = in.read(window, limit, room);
        ended = count < 0;
        limit += Math.max(count, 0);
        return !ended;
    }

    private static boolean isLineBreak(byte b) {
        return b == '\r' || b == '\n';
    }

    /** Blanks, line breaks, and what old systems put behind a file: NUL and Ctrl-Z. */
    private static boolean isBlank(byte b) {
        return b == ' ' || b >= '\t' && b <= '\r' || b == 0 || b == 0x1A;
    }

    static boolean isAlphanumeric(byte b) {
        return b >= '0' && b <= '9' || b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z';
    }
}
