package org.claimwright.edi;

/** The forms that the standard gives to numbers, dates and times, asked with characters of a buffer. */
final class Forms {

    /** A year before or behind these is a slip, and no database has to bear it. */
    private static final int FIRST_YEAR = 1850;
    private static final int LAST_YEAR = 2199;
    private static final int LAST_DAY_OF_ALL = 9999_12_31;
    private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private Forms() {
    }

    /** Digits of a whole number (Nn): an optional minus, then digits. -1 when it is none. */
    static int numericDigits(char[] text, int start, int length) {
        int from = length > 0 && text[start] == '-' ? 1 : 0;
        return length > from && allDigits(text, start + from, length - from) ? length - from : -1;
    }

    /** Digits of a decimal number (R), neither sign nor point counted; {@code 100.} and {@code .5} are good, an exponent is not. -1 when it is none. */
    static int decimalDigits(char[] text, int start, int length) {
        int digits = 0;
        int points = 0;
        for (int i = length > 0 && text[start] == '-' ? 1 : 0; i < length; i++) {
            char c = text[start + i];
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == '.' && points == 0) {
                points = 1;
            } else {
                return -1;
            }
        }
        return digits == 0 ? -1 : digits;
    }

    /** Digits behind the point of a decimal number. */
    static int decimals(char[] text, int start, int length) {
        for (int i = 0; i < length; i++) {
            if (text[start + i] == '.') {
                return length - i - 1;
            }
        }
        return 0;
    }

    /** CCYYMMDD, a day that there was, in a century of somebody alive or to come; YYMMDD where the element allows six characters. */
    static boolean isDate(char[] text, int start, int length) {
        if (length != 8 && length != 6 || !allDigits(text, start, length)) {
            return false;
        }
        int year = length == 8 ? two(text, start) * 100 + two(text, start + 2) : 2000 + two(text, start);
        int month = two(text, start + length - 4);
        int day = two(text, start + length - 2);
        return year >= FIRST_YEAR && year <= LAST_YEAR && isDayOf(year, month, day);
    }

    private static boolean isDayOf(int year, int month, int day) {
        if (year < 1 || month < 1 || month > 12 || day < 1 || day > DAYS[month - 1]) {
            return false;
        }
        return month != 2 || day < 29 || year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    }

    /** How a period's format qualifier (1250) wants it written; null for a qualifier whose form we do not check. */
    static String periodInWords(char[] text, int start, int length) {
        if (length == 2 && text[start] == 'D' && text[start + 1] == '8') {
            return "a day CCYYMMDD";
        }
        if (length == 2 && text[start] == 'D' && text[start + 1] == 'T') {
            return "a day and a time CCYYMMDDHHMM";
        }
        if (length == 2 && text[start] == 'T' && text[start + 1] == 'M') {
            return "a time HHMM";
        }
        return length == 3 && text[start] == 'R' && text[start + 1] == 'D' && text[start + 2] == '8'
                ? "two days CCYYMMDD-CCYYMMDD, the earlier one first" : null;
    }

    /** Whether a period is written as its qualifier (D8, DT, TM, RD8) says; one of another qualifier always is. */
    static boolean isPeriod(char[] text, int qualifier, int qualifierLength, int start, int length) {
        if (qualifierLength == 3 && text[qualifier] == 'R' && text[qualifier + 1] == 'D' && text[qualifier + 2] == '8') {
            return length == 17 && text[start + 8] == '-' && isDay(text, start) && isDay(text, start + 9)
                    && number(text, start, 8) <= number(text, start + 9, 8);
        }
        if (qualifierLength != 2) {
            return true;
        }
        if (text[qualifier] == 'D' && text[qualifier + 1] == '8') {
            return length == 8 && isDay(text, start);
        }
        if (text[qualifier] == 'D' && text[qualifier + 1] == 'T') {
            return (length == 12 || length == 14) && isDay(text, start) && isTime(text, start + 8, length - 8);
        }
        return text[qualifier] != 'T' || text[qualifier + 1] != 'M' || isTime(text, start, length);
    }

    /** Whether each day of a good period lies in a year of somebody alive or to come; 99991231 is how payers write a plan without an end. */
    static boolean isInLivedYears(char[] text, int qualifier, int qualifierLength, int start) {
        boolean days = qualifierLength == 3 && text[qualifier] == 'R' && text[qualifier + 1] == 'D' && text[qualifier + 2] == '8';
        boolean day = qualifierLength == 2 && text[qualifier] == 'D' && (text[qualifier + 1] == '8' || text[qualifier + 1] == 'T');
        return !days && !day || isLivedYear(text, start) && (day || isLivedYear(text, start + 9));
    }

    private static boolean isLivedYear(char[] text, int start) {
        int year = number(text, start, 4);
        return year >= FIRST_YEAR && year <= LAST_YEAR || number(text, start, 8) == LAST_DAY_OF_ALL;
    }

    private static boolean isDay(char[] text, int start) {
        return allDigits(text, start, 8) && isDayOf(number(text, start, 4), two(text, start + 4), two(text, start + 6));
    }

    /** HHMM, HHMMSS, HHMMSSD or HHMMSSDD. */
    static boolean isTime(char[] text, int start, int length) {
        if (length != 4 && (length < 6 || length > 8) || !allDigits(text, start, length)) {
            return false;
        }
        return two(text, start) < 24 && two(text, start + 2) < 60 && (length == 4 || two(text, start + 4) < 60);
    }

    private static boolean allDigits(char[] text, int start, int length) {
        for (int i = start; i < start + length; i++) {
            if (text[i] < '0' || text[i] > '9') {
                return false;
            }
        }
        return true;
    }

    /** The digits as a number. */
    static int number(char[] text, int start, int length) {
        int number = 0;
        for (int i = start; i < start + length; i++) {
            number = number * 10 + text[i] - '0';
        }
        return number;
    }

    private static int two(char[] text, int at) {
        return (text[at] - '0') * 10 + text[at + 1] - '0';
    }
}
