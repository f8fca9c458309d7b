package org.claimwright.codes;

/**
 * A code of a message as words for people may repeat it. What stands where a code should stand can be anything, a patient's data too: only what
 * could be a code is shown.
 */
public final class ShownCode {

    private static final int LONGEST = 5;

    private ShownCode() {
    }

    /** One to five letters and digits as they stand; else that it is no code. */
    public static String of(String value) {
        return isCode(value) ? value : "a value that is no code";
    }

    /** As {@link #of}, in one word: for what has to be short. */
    public static String wordOf(String value) {
        return isCode(value) ? value : "other";
    }

    private static boolean isCode(String value) {
        return !value.isEmpty() && value.length() <= LONGEST && value.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z');
    }
}
