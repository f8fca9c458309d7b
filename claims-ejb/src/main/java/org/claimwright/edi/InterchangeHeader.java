package org.claimwright.edi;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.claimwright.edi.rules.Digits;

/**
 * An ISA: its sixteen elements by their fixed places, and what is wrong with them as TA105 codes.
 *
 * @param elements   1 to 16 as sent, blanks and all, but for what is not printable; 0 is unused
 * @param delimiters element, component, repetition, terminator
 * @param firstByte  0-based offset in the file of the ISA
 * @param length     in bytes, of what was taken for it
 * @param usable     whether the interchange can be split: right length, delimiters that differ
 */
record InterchangeHeader(String[] elements, Delimiters delimiters, long firstByte, int length, boolean usable) {

    /** In ISA11 as it was before version 00402: there are no repetitions. */
    private static final char NO_REPETITION = 'U';
    private static final int[] PLACES = {0, 4, 7, 18, 21, 32, 35, 51, 54, 70, 77, 82, 84, 90, 100, 102, 104};
    private static final int[] LENGTHS = {0, 2, 10, 2, 10, 2, 15, 2, 15, 6, 4, 1, 5, 9, 1, 1, 1};
    /** TA105 by ISA element: what an unusable value of it is called. */
    private static final String[] NOTES = {"", "010", "011", "012", "013", "005", "006", "007", "008", "014", "015", "022", "017", "018", "019",
        "020", "027"};
    /** Stands for each character that is not printable ASCII: no list, log or table gets one of them from an envelope. */
    private static final char UNPRINTABLE = (char) 0xFFFD;
    private static final Set<String> ID_QUALIFIERS = Set.of("01", "14", "20", "27", "28", "29", "30", "33", "ZZ");

    /** Where an ISA's faults go. */
    interface Faults {
        void found(int element, long firstByte, String rule, String code, String found, String expected);
    }

    /** Reads 106 bytes. */
    static InterchangeHeader of(byte[] bytes, int at, long firstByte) {
        String[] elements = new String[17];
        for (int element = 1; element <= 16; element++) {
            elements[element] = printable(new String(bytes, at + PLACES[element], LENGTHS[element], StandardCharsets.ISO_8859_1));
        }
        char repetition = (char) (bytes[at + 82] & 0xFF);
        Delimiters delimiters = new Delimiters((char) (bytes[at + 3] & 0xFF), (char) (bytes[at + 104] & 0xFF),
                isBadDelimiter(repetition) ? NO_REPETITION : repetition, (char) (bytes[at + 105] & 0xFF));
        return new InterchangeHeader(elements, delimiters, firstByte, SegmentSplitter.ISA_LENGTH, differ(delimiters));
    }

    /** Reads what can be read of an ISA that is not of the right length: only good for telling which interchange it was. */
    static InterchangeHeader ofBroken(byte[] bytes, int at, int length, long firstByte) {
        String text = new String(bytes, at, length, StandardCharsets.ISO_8859_1);
        String[] parts = printable(text).split(java.util.regex.Pattern.quote(printable(text.substring(3, 4))), -1);
        String[] elements = new String[17];
        for (int element = 1; element <= 16; element++) {
            elements[element] = element < parts.length ? parts[element] : "";
        }
        return new InterchangeHeader(elements, null, firstByte, length, false);
    }

    private static String printable(String text) {
        StringBuilder printable = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                printable.setCharAt(i, UNPRINTABLE);
            }
        }
        return printable.toString();
    }

    private static boolean differ(Delimiters d) {
        return !isBadDelimiter(d.component()) && !isBadDelimiter(d.terminator()) && d.element() != 0 && d.element() != d.component() && d.element() != d.terminator() && d.component() != d.terminator();
    }

    String control() {
        return elements[13].trim();
    }

    String sender() {
        return elements[5].trim() + ":" + elements[6].trim();
    }

    String receiver() {
        return elements[7].trim() + ":" + elements[8].trim();
    }

    /** ISA14. */
    boolean wantsAcknowledgement() {
        return elements[14].equals("1");
    }

    /** For who shows it: each element as it stands. */
    SegmentBuffer into(SegmentBuffer segment) {
        segment.begin("ISA", SegmentSource.ISA, 0, firstByte, PLACES[16] + 1);
        for (int element = 1; element <= 16; element++) {
            segment.beginElement();
            segment.addToken(elements[element].getBytes(StandardCharsets.ISO_8859_1), 0, elements[element].length(), 0, 1, PLACES[element]);
        }
        return segment;
    }

    EdiListener.Interchange interchange() {
        return new EdiListener.Interchange(control(), elements[9], elements[10], elements[5], elements[6].trim(), elements[7], elements[8].trim(),
                elements[15]);
    }

    /** The version by which guides are found: only the one that HIPAA names; an ISA that says another is reported, its content still read. */
    String version() {
        return "00501";
    }

    /** Tells everything that is wrong with it. */
    void check(Faults faults) {
        if (delimiters == null) {
            checkLengths(faults);
        } else {
            checkDelimiters(faults);
            checkValues(faults);
        }
    }

    private void checkLengths(Faults faults) {
        long place = firstByte + 4;
        boolean explained = false;
        for (int element = 1; element <= 16 && !explained; element++) {
            int sent = elements[element].length();
            if (sent != LENGTHS[element] && element < 16 || sent == 0) {
                faults.found(element, Math.min(place, firstByte + length), "isa-length", code(element), sent + " characters",
                        LENGTHS[element] + " characters");
                explained = true;
            }
            place += sent + 1;
        }
        if (!explained) {
            faults.found(0, firstByte, "isa-length", "TA105-022", "an ISA whose separators are not at their places", "106 characters");
        }
    }

    private void checkDelimiters(Faults faults) {
        Delimiters d = delimiters;
        long component = firstByte + 104;
        if (!usable) {
            boolean terminator = d.terminator() == d.element() || d.terminator() == d.component() || isBadDelimiter(d.terminator());
            faults.found(terminator ? 0 : 16, terminator ? component + 1 : component, "delimiters", terminator ? "TA105-004" : "TA105-027",
                    "delimiters that cannot be told from each other or from data", "three different characters, no letters or digits");
        } else if (d.repetition() == d.element() || d.repetition() == d.component() || d.repetition() == d.terminator()) {
            faults.found(11, firstByte + 82, "delimiters", "TA105-022", "a repetition separator that is another delimiter", "a character of its own");
        } else if (d.repetition() == NO_REPETITION && elements[11].charAt(0) != NO_REPETITION) {
            faults.found(11, firstByte + 82, "delimiters", "TA105-022", "a repetition separator that may be data", "a character that is none of data, or U for none");
        }
    }

    private static boolean isBadDelimiter(char c) {
        return c == ' ' || c == 0 || c < 128 && SegmentSplitter.isAlphanumeric((byte) c);
    }

    private void checkValues(Faults faults) {
        is(1, Set.of("00", "03").contains(elements[1]), "00 or 03", faults);
        is(2, isPrintable(elements[2]), "printable characters", faults);
        is(3, Set.of("00", "01").contains(elements[3]), "00 or 01", faults);
        is(4, isPrintable(elements[4]), "printable characters", faults);
        is(5, ID_QUALIFIERS.contains(elements[5]), "a qualifier of the interchange's list", faults);
        is(6, !elements[6].isBlank() && isPrintable(elements[6]), "the sender's identifier, of printable characters", faults);
        is(7, ID_QUALIFIERS.contains(elements[7]), "a qualifier of the interchange's list", faults);
        is(8, !elements[8].isBlank() && isPrintable(elements[8]), "the receiver's identifier, of printable characters", faults);
        is(9, Dates.isDate("20" + elements[9]), "a date as YYMMDD", faults);
        is(10, elements[10].length() == 4 && Dates.isTime(elements[10]), "a time as HHMM", faults);
        checkVersion(faults);
        is(13, Digits.are(elements[13], 9, 9), "nine digits", faults);
        is(14, Set.of("0", "1").contains(elements[14]), "0 or 1", faults);
        is(15, Set.of("P", "T").contains(elements[15]), "P or T", faults);
    }

    private static boolean isPrintable(String element) {
        return element.indexOf(UNPRINTABLE) < 0;
    }

    private void checkVersion(Faults faults) {
        if (!elements[12].equals("00501")) {
            faults.found(12, firstByte + PLACES[12], "interchange-version", "TA105-017", safe(12), "00501");
        }
    }

    private void is(int element, boolean right, String expected, Faults faults) {
        if (!right) {
            faults.found(element, firstByte + PLACES[element], "isa-value", code(element), safe(element), expected);
        }
    }

    private static String code(int element) {
        return "TA105-" + NOTES[element];
    }

    /** A value of the ISA names partners and numbers, never patients; passwords (ISA02, ISA04) are not shown. */
    private String safe(int element) {
        if (element == 2 || element == 4) {
            return "a control character or one beyond ASCII";
        }
        return elements[element].isBlank() ? "blanks" : elements[element];
    }
}
