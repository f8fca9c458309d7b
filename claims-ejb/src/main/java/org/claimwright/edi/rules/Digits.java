package org.claimwright.edi.rules;

/** Texts that are digits (0 to 9) and nothing else. Numbers of levels and lines, pointers and ZIPs stand in every claim: no pattern is compiled for them. */
public final class Digits {

    private Digits() {
    }

    /** Whether the text is so many digits. */
    public static boolean are(String text, int least, int most) {
        int length = text.length();
        if (length < least || length > most) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
