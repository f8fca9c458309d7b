package org.claimwright.remittance.x12;

import static org.claimwright.edi.EdiProblem.Severity.WARNING;

import java.util.Set;
import org.claimwright.edi.GuideRule;
import org.claimwright.edi.Problems;
import org.claimwright.edi.Segment;

/**
 * What is called an NPI (qualifier XX in N1 and NM1) has 10 digits and its check digit. A warning: a payer's slip must not stop money. PLB01 and
 * TS301 name no qualifier, so they are not looked at.
 */
final class ProviderNumbers implements GuideRule {

    static final String NPI = "npi";

    /** What the prefix 80840 adds to the Luhn sum of an NPI. */
    private static final int PREFIX_SUM = 24;

    @Override
    public String name() {
        return NPI;
    }

    @Override
    public Set<String> tags() {
        return Set.of("N1", "NM1");
    }

    @Override
    public Check start() {
        return new OneTransaction();
    }

    static boolean isNpi(String text) {
        if (text.length() != 10) {
            return false;
        }
        int sum = PREFIX_SUM;
        for (int i = 0; i < 10; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            int weighed = i % 2 == 0 ? digit * 2 : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }

    private static final class OneTransaction implements Check {

        /** The same provider stands in claim after claim. */
        private String lastGood = "";

        @Override
        public void segment(Segment segment, Problems problems) {
            switch (Elements.tag(segment)) {
                case "N1" -> check(segment, 3, problems);
                case "NM1" -> check(segment, 8, problems);
                default -> { /* nobody named */ }
            }
        }

        private void check(Segment segment, int qualifier, Problems problems) {
            if (!segment.is(qualifier, "XX") || segment.is(qualifier + 1, lastGood)) {
                return;
            }
            String number = segment.text(qualifier + 1);
            if (isNpi(number)) {
                lastGood = number;
            } else {
                problems.element(qualifier + 1, 0, WARNING, NPI, 5, "RULE",
                    number.length() == 10 ? "a wrong check digit or a character that is no digit" : number.length() + " characters",
                    "an NPI: 10 digits, the last one the check digit");
            }
        }
    }
}
