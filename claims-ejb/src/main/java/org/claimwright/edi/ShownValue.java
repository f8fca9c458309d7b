package org.claimwright.edi;

/** A value of an envelope as a problem may repeat it. What stands in a number's or a version's place can be anything, a name too: that is told by its length. */
final class ShownValue {

    private static final int LONGEST = 15;
    private static final int LONGEST_WITHOUT_DIGIT = 3;

    private ShownValue() {
    }

    /** Up to 15 letters and digits with a digit among them, or up to three of them, as they stand; {@code 7 characters}; {@code nothing}. */
    static String of(String text) {
        if (text.isEmpty()) {
            return "nothing";
        }
        boolean plain = text.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z');
        boolean digit = text.chars().anyMatch(c -> c >= '0' && c <= '9');
        if (plain && text.length() <= (digit ? LONGEST : LONGEST_WITHOUT_DIGIT)) {
            return text;
        }
        return text.length() == 1 ? "1 character" : text.length() + " characters";
    }
}
