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
        return text.matches("([01]\\d|2[0-3])[0-5]\\d([0-5]\\d\\d{0,2})?");
    }
}
