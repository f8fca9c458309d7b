package org.claimwright.edi;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.claimwright.edi.rules.Digits;

/** Dates and times as X12 writes them. */
final class Dates {

    private Dates() {
    }

    /** Whether it is a real day, as CCYYMMDD. */
    static boolean isDate(String text) {
        try {
            return Digits.are(text, 8, 8) && LocalDate.of(Integer.parseInt(text.substring(0, 4)), Integer.parseInt(text.substring(4, 6)),
                    Integer.parseInt(text.substring(6, 8))) != null;
        } catch (DateTimeException notADay) {
            return false;
        }
    }

    /** Whether it is a time as HHMM, HHMMSS or with hundredths of a second. */
    static boolean isTime(String text) {
        return Digits.are(text, 4, 8) && text.length() != 5 && text.substring(0, 2).compareTo("23") <= 0 && text.charAt(2) <= '5'
                && (text.length() == 4 || text.charAt(4) <= '5');
    }
}
