package org.claimwright.claims.x12;

import org.claimwright.edi.Segment;

/** Days as numbers CCYYMMDD, so that they are compared and kept without making objects; 0 for what cannot be read. */
final class Day {

    private static final int DIGITS = 8;

    private Day() {
    }

    /** The first day of DTP03: D8, DT, or the beginning of RD8. */
    static int first(Segment dtp) {
        return number(dtp.text(3), 0);
    }

    /** The last day of DTP03: D8, DT, or the end of RD8. */
    static int last(Segment dtp) {
        String text = dtp.text(3);
        return number(text, text.length() == 2 * DIGITS + 1 ? DIGITS + 1 : 0);
    }

    static int of(String text) {
        return number(text, 0);
    }

    private static int number(String text, int from) {
        if (text.length() < from + DIGITS) {
            return 0;
        }
        int number = 0;
        for (int at = from; at < from + DIGITS; at++) {
            int digit = text.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                return 0;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /** {@code 2026-03-01}. */
    static String words(int day) {
        return String.format("%04d-%02d-%02d", day / 10_000, day / 100 % 100, day % 100);
    }
}
