package org.claimwright.claims.x12;

import org.claimwright.edi.rules.Digits;

/**
 * The universal numbers of teeth: 1 to 32 and A to T, and for supernumerary teeth 51 to 82 (the number of the neighbour and 50) and AS to TS. Teeth are
 * counted along the upper jaw from the right and back along the lower.
 */
final class Tooth {

    private static final int PERMANENT = 32;
    private static final int SUPERNUMERARY = 50;

    private Tooth() {
    }

    static boolean isTooth(String text) {
        int number = permanent(text);
        return number > 0 || primary(text) != 0;
    }

    /** Whether it is an incisor or a canine. */
    static boolean isFront(String text) {
        int number = permanent(text);
        if (number > 0) {
            return number >= 6 && number <= 11 || number >= 22 && number <= 27;
        }
        char letter = primary(text);
        return letter >= 'C' && letter <= 'H' || letter >= 'M' && letter <= 'R';
    }

    /** 1 to 32, also for the supernumerary tooth beside it; 0 for none. */
    private static int permanent(String text) {
        if (!Digits.are(text, 1, 2)) {
            return 0;
        }
        int number = Integer.parseInt(text);
        int tooth = number > SUPERNUMERARY ? number - SUPERNUMERARY : number;
        return tooth >= 1 && tooth <= PERMANENT ? tooth : 0;
    }

    /** A to T, also for the supernumerary tooth beside it; 0 for none. */
    private static char primary(String text) {
        boolean one = text.length() == 1 || text.length() == 2 && text.charAt(1) == 'S';
        return one && text.charAt(0) >= 'A' && text.charAt(0) <= 'T' ? text.charAt(0) : 0;
    }
}
