package org.claimwright.edi;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import org.claimwright.money.Money;

/**
 * The segment that is passing: the only thing between the reader, which fills it, the matcher, which sets {@link #loop()} and
 * {@link #code()}, and the rules. One instance serves a whole file and allocates nothing once its arrays have grown.
 *
 * <p>Its characters lie in one array. A token is a value between two delimiters, empty ones included: a simple element, a component, or one
 * of their repetitions. Element e (from 1) owns the tokens {@code firstToken(e)} up to, not including, {@code firstToken(e + 1)}.
 */
final class SegmentBuffer implements Segment {

    /** Short values that are kept to be handed out again. */
    private static final int KEPT = 1024;
    private static final int LONGEST_KEPT = 8;
    /** Slots for the names of tags; the standard has not a third as many in a guide. */
    private static final int TAGS = 512;

    /** Characters of all tokens, one after the other, in ISO-8859-1: one character is one byte of the file. */
    private char[] text = new char[1024];
    private int textLength;
    private String id = "";
    private int tag;
    private int elements;
    private int[] firstToken = new int[66];
    private int tokens;
    private int[] start = new int[128];
    private int[] length = new int[128];
    private int[] component = new int[128];
    private int[] repetition = new int[128];
    private int[] offset = new int[128];

    private int ordinal;
    private long firstByte;
    private int byteLength;
    private String loop = "";
    private String code = "";
    private final Token view = new Token();
    private int lastDayNumber;
    private LocalDate lastDay;
    private final long[] keptKeys = new long[KEPT];
    private final String[] kept = new String[KEPT];
    private final String[] tagNames = new String[TAGS];
    private final int[] tagKeys = new int[TAGS];

    // ---- what the reader fills

    /** Empties the buffer for a segment whose tag begins at a byte of the file; {@code sent} is its tag as it was sent. */
    void begin(String sent, int packedTag, int ordinal, long firstByte, int byteLength) {
        this.id = sent;
        this.tag = packedTag;
        this.ordinal = ordinal;
        this.firstByte = firstByte;
        this.byteLength = byteLength;
        textLength = 0;
        elements = 0;
        tokens = 0;
        loop = "";
        code = "";
    }

    /** The tag as a string, made once: at its slot, or beside it where another tag has taken that (SVC and AMT share one). */
    String name(int tag) {
        int slot = (tag * 0x9E3779B1) >>> 23;
        int at = tagKeys[slot] == tag || tagKeys[slot] == 0 ? slot : slot ^ 1;
        if (tagKeys[at] != tag) {
            tagKeys[at] = tag;
            tagNames[at] = unpack(tag);
        }
        return tagNames[at];
    }

    /** Interned, so that a switch over tags compares no characters. */
    private static String unpack(int tag) {
        String two = "" + (char) (tag >> 8 & 0xFF) + (char) (tag & 0xFF);
        return (tag >> 16 == 0 ? two : (char) (tag >> 16) + two).intern();
    }

    /** Gives it another ordinal: that it begins a transaction shows only when it was read. */
    void number(int ordinal) {
        this.ordinal = ordinal;
    }

    /** It ends earlier than the next terminator. */
    void shorten(int byteLength) {
        this.byteLength = byteLength;
    }

    /** The next element begins; its tokens follow. */
    void beginElement() {
        elements++;
        if (elements + 1 >= firstToken.length) {
            firstToken = Arrays.copyOf(firstToken, firstToken.length * 2);
        }
        firstToken[elements] = tokens;
        firstToken[elements + 1] = tokens;
    }

    /**
     * Adds a token to the element that began last.
     *
     * @param component  0 for a simple element, else from 1
     * @param repetition from 1
     * @param offset     of its first byte from the first byte of the segment
     */
    void addToken(byte[] from, int at, int count, int component, int repetition, int offset) {
        if (textLength + count > text.length) {
            text = Arrays.copyOf(text, Math.max(text.length * 2, textLength + count));
        }
        for (int i = 0; i < count; i++) {
            text[textLength + i] = (char) (from[at + i] & 0xFF);
        }
        if (tokens == start.length) {
            growTokens();
        }
        start[tokens] = textLength;
        length[tokens] = count;
        this.component[tokens] = component;
        this.repetition[tokens] = repetition;
        this.offset[tokens] = offset;
        textLength += count;
        tokens++;
        firstToken[elements + 1] = tokens;
    }

    private void growTokens() {
        int size = tokens * 2;
        start = Arrays.copyOf(start, size);
        length = Arrays.copyOf(length, size);
        component = Arrays.copyOf(component, size);
        repetition = Arrays.copyOf(repetition, size);
        offset = Arrays.copyOf(offset, size);
    }

    // ---- what the matcher reads and sets

    /** The tag in one int, {@code 'C' << 16 | 'L' << 8 | 'P'}, in upper case however it was sent; 0 when it has not 2 or 3 characters. */
    int tag() {
        return tag;
    }

    /** A tag of two or three characters in one int, as {@link #tag()} has it; 0 for any other length. */
    static int pack(CharSequence tag) {
        int size = tag.length();
        if (size < 2 || size > 3) {
            return 0;
        }
        int packed = tag.charAt(0) << 8 | tag.charAt(1);
        return size == 2 ? packed : packed << 8 | tag.charAt(2);
    }

    /** All characters: a token's are {@code text()[start(t)]} up to {@code start(t) + length(t)}. */
    char[] text() {
        return text;
    }

    int tokens() {
        return tokens;
    }

    /** The element's first token; good for 1 to {@code elements() + 1}. */
    int firstToken(int element) {
        return firstToken[element];
    }

    int start(int token) {
        return start[token];
    }

    int length(int token) {
        return length[token];
    }

    /** 0 for a simple element, else from 1. */
    int component(int token) {
        return component[token];
    }

    /** From 1. */
    int repetition(int token) {
        return repetition[token];
    }

    /** Of the token's first byte in the file. */
    long byteOf(int token) {
        return firstByte + offset[token];
    }

    void place(String loop, String code) {
        this.loop = loop;
        this.code = code;
    }

    // ---- what everybody reads

    @Override
    public String id() {
        return id;
    }

    @Override
    public int ordinal() {
        return ordinal;
    }

    @Override
    public long firstByte() {
        return firstByte;
    }

    @Override
    public int byteLength() {
        return byteLength;
    }

    @Override
    public String loop() {
        return loop;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int elements() {
        return elements;
    }

    @Override
    public int repetitions(int element) {
        return has(element) ? repetition[firstToken[element + 1] - 1] : 0;
    }

    @Override
    public boolean has(int element) {
        if (element > elements) {
            return false;
        }
        for (int token = firstToken[element]; token < firstToken[element + 1]; token++) {
            if (length[token] > 0) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean has(int element, int component) {
        int token = find(element, component, 1);
        return token >= 0 && length[token] > 0;
    }

    @Override
    public int components(int element) {
        int components = 0;
        if (element <= elements) {
            for (int token = firstToken[element]; token < firstToken[element + 1] && repetition[token] == 1; token++) {
                components++;
            }
        }
        return components;
    }

    @Override
    public String text(int element, int component) {
        return text(element, component, 1);
    }

    @Override
    public String text(int element, int component, int repetition) {
        int token = find(element, component, repetition);
        return token < 0 || length[token] == 0 ? "" : decoded(start[token], length[token]);
    }

    @Override
    public String asSent(Delimiters delimiters) {
        StringBuilder sent = new StringBuilder(id);
        for (int element = 1; element <= elements; element++) {
            sent.append(delimiters.element());
            for (int token = firstToken[element]; token < firstToken[element + 1]; token++) {
                if (token > firstToken[element]) {
                    sent.append(repetition[token] == repetition[token - 1] ? delimiters.component() : delimiters.repetition());
                }
                sent.append(text, start[token], length[token]);
            }
        }
        return asUtf8(sent.toString());
    }

    /**
     * The buffer holds bytes. Those beyond ASCII are UTF-8 where they can be, else ISO-8859-1. Codes, days and other short values come again and
     * again: the last one of each slot is handed out again, told by its characters packed in one long. A NUL reads as a question mark: the
     * database's text cannot hold it, and a file that does shall not stop at the first row that it makes.
     */
    private String decoded(int from, int count) {
        int seen = 0;
        boolean nul = false;
        long packed = 0;
        for (int at = from; at < from + count; at++) {
            seen |= text[at];
            nul |= text[at] == 0;
            packed = packed << 8 | text[at];
        }
        if (seen > 0x7F || nul) {
            return asUtf8(new String(text, from, count).replace((char) 0, '?'));
        }
        return count > LONGEST_KEPT ? new String(text, from, count) : kept(packed, from, count);
    }

    private String kept(long packed, int from, int count) {
        int slot = (int) (packed * 0x9E3779B97F4A7C15L >>> 54);
        if (keptKeys[slot] != packed || kept[slot].length() != count) {
            keptKeys[slot] = packed;
            kept[slot] = new String(text, from, count);
        }
        return kept[slot];
    }

    private boolean isAt(String value, int from, int count) {
        if (count != value.length()) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            if (text[from + i] != value.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static String asUtf8(String bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1))).toString();
        } catch (CharacterCodingException notUtf8) {
            return bytes;
        }
    }

    @Override
    public boolean is(int element, String value) {
        int token = find(element, 1, 1);
        return token < 0 ? value.isEmpty() : isAt(value, start[token], length[token]);
    }

    /** Whether the element is one value of so many characters, all of them printable ASCII. */
    boolean isPrintable(int element, int least, int most) {
        int token = find(element, 1, 1);
        if (token < 0 || length[token] < least || length[token] > most) {
            return false;
        }
        for (int at = start[token]; at < start[token] + length[token]; at++) {
            if (text[at] < ' ' || text[at] > '~') {
                return false;
            }
        }
        return true;
    }

    /** The first element behind so many that holds something; 0 for none. */
    int firstBeyond(int known) {
        for (int element = known + 1; element <= elements; element++) {
            if (has(element)) {
                return element;
            }
        }
        return 0;
    }

    @Override
    public Money money(int element) {
        return Money.ofCents(cents(element));
    }

    @Override
    public long cents(int element) {
        int token = find(element, 1, 1);
        return Money.parseCents(token < 0 ? "" : view.of(text, start[token], length[token]));
    }

    @Override
    public LocalDate day(int element) {
        int token = find(element, 1, 1);
        if (token < 0 || length[token] != 8 || !Forms.isDate(text, start[token], 8)) {
            return null;
        }
        int number = Forms.number(text, start[token], 8);
        if (number != lastDayNumber) {
            lastDayNumber = number;
            lastDay = LocalDate.of(number / 10_000, number / 100 % 100, number % 100);
        }
        return lastDay;
    }

    @Override
    public long firstByteOf(int element) {
        return firstByteOf(element, 1);
    }

    @Override
    public long firstByteOf(int element, int component) {
        if (element == 0 || element > elements) {
            return firstByte;
        }
        int token = find(element, component, 1);
        return byteOf(token >= 0 ? token : firstToken[element]);
    }

    /** -1 when there is none. Component 1 of a simple element is the element. */
    private int find(int element, int component, int repetition) {
        if (element > elements) {
            return -1;
        }
        int likely = firstToken[element] + component + repetition - 2;
        if (likely < firstToken[element + 1] && isPart(likely, component, repetition)) {
            return likely;
        }
        for (int token = firstToken[element]; token < firstToken[element + 1]; token++) {
            if (isPart(token, component, repetition)) {
                return token;
            }
        }
        return -1;
    }

    private boolean isPart(int token, int component, int repetition) {
        return this.repetition[token] == repetition && Math.max(this.component[token], 1) == component;
    }

    /** A reused look at some characters, so that an amount is read without making a String. */
    private static final class Token implements CharSequence {
        private char[] text;
        private int start;
        private int length;

        Token of(char[] text, int start, int length) {
            this.text = text;
            this.start = start;
            this.length = length;
            return this;
        }

        @Override
        public int length() {
            return length;
        }

        @Override
        public char charAt(int index) {
            return text[start + index];
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            return new String(text, start + from, to - from);
        }
    }
}
