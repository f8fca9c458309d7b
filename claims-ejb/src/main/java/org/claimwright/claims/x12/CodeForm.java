package org.claimwright.claims.x12;

import java.util.Arrays;
import java.util.List;

/**
 * How codes of a set are made: a pattern of {@code 9} a digit, {@code A} a capital letter, {@code X} either, {@code P} either but I and O, any other
 * character itself; what stands behind {@code |} may be left out from the right. A code fits when it fits one pattern of the set.
 */
final class CodeForm {

    static final CodeForm ICD_9 = of("an ICD-9 code without its point", "999|99", "V99|99", "E999|9");
    static final CodeForm ICD_10_CM = of("an ICD-10-CM code without its point", "A9X|XXXX");
    static final CodeForm ICD_9_PROCEDURE = of("an ICD-9 procedure without its point", "99|99");
    static final CodeForm ICD_10_PCS = of("an ICD-10-PCS procedure of 7 characters", "PPPPPPP");
    static final CodeForm HCPCS = of("a procedure of 5 characters, five digits, four and a letter, or a letter and four", "9999X", "A9999");
    static final CodeForm CDT = of("a dental procedure, D and four digits", "D9999");
    static final CodeForm HIPPS = of("a HIPPS code of 5 characters", "XXXXX");
    static final CodeForm MODIFIER = of("a modifier of 2 characters", "XX");
    static final CodeForm NDC = of("an NDC of 11 digits", "99999999999");
    static final CodeForm TAXONOMY = of("a taxonomy code of 10 characters", "999XXXXXXX");
    static final CodeForm REVENUE = of("a revenue code of 4 digits", "9999");
    static final CodeForm TWO_DIGITS = of("two digits", "99");
    static final CodeForm TWO_LETTERS = of("two letters", "AA");
    static final CodeForm ONE_CHARACTER = of("one character", "X");
    static final CodeForm ADJUSTMENT_REASON = of("a number, or a letter and a number", "9|99", "A9|99");
    static final CodeForm BILLING_CODE = of("a code of 2 characters", "XX");

    /** Three hyphens between an NDC's digits are seen so. */
    private static final int LONGEST_OUTLINE = 14;

    private final String words;
    private final List<Pattern> patterns;

    private record Pattern(String places, int least) {

        static Pattern of(String text) {
            int bar = text.indexOf('|');
            return new Pattern(text.replace("|", ""), bar < 0 ? text.length() : bar);
        }

        boolean fits(String code) {
            if (code.length() < least || code.length() > places.length()) {
                return false;
            }
            for (int at = 0; at < code.length(); at++) {
                if (!fits(code.charAt(at), places.charAt(at))) {
                    return false;
                }
            }
            return true;
        }

        private static boolean fits(char c, char place) {
            boolean digit = c >= '0' && c <= '9';
            boolean letter = c >= 'A' && c <= 'Z';
            return switch (place) {
                case '9' -> digit;
                case 'A' -> letter;
                case 'X' -> digit || letter;
                case 'P' -> (digit || letter) && c != 'I' && c != 'O';
                default -> c == place;
            };
        }
    }

    private CodeForm(String words, List<Pattern> patterns) {
        this.words = words;
        this.patterns = patterns;
    }

    private static CodeForm of(String words, String... patterns) {
        return new CodeForm(words, Arrays.stream(patterns).map(Pattern::of).toList());
    }

    boolean fits(String code) {
        for (int i = 0; i < patterns.size(); i++) {
            if (patterns.get(i).fits(code)) {
                return true;
            }
        }
        return false;
    }

    /** A value as it may be repeated: a code of this form as it stands; of any other, which may be a patient's, length and form. */
    String shown(String value) {
        return fits(value) ? value : outline(value);
    }

    private static String outline(String value) {
        String length = value.length() + " characters";
        return value.length() > LONGEST_OUTLINE ? length
            : length + ", made " + value.replaceAll("[0-9]", "9").replaceAll("[^9 -/]", "A");
    }

    /** What is expected, in words. */
    String words() {
        return words;
    }
}
