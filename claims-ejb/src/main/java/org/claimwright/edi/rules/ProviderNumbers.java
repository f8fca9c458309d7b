package org.claimwright.edi.rules;

import java.util.Set;
import org.claimwright.edi.EdiProblem.Severity;
import org.claimwright.edi.GuideRule;
import org.claimwright.edi.Problems;
import org.claimwright.edi.Segment;

/**
 * What is called an NPI (qualifier XX in N1 and NM1, HPI in REF) has 10 digits and its check digit. An error in what providers send; a warning in what payers
 * send, for a payer's slip must not stop money. PLB01 and TS301 name no qualifier, so they are not looked at.
 */
public final class ProviderNumbers implements GuideRule {

    static final String NPI = "npi";

    private static final int SNIP = 5;
    /** What the prefix 80840 adds to the Luhn sum of an NPI. */
    private static final int PREFIX_SUM = 24;

    private final Severity severity;

    ProviderNumbers(Severity severity) {
        this.severity = severity;
    }

    @Override
    public String name() {
        return NPI;
    }

    @Override
    public Set<String> tags() {
        return Set.of("N1", "NM1", "REF");
    }

    @Override
    public Check start() {
        return new OneTransaction(severity);
    }

    /** Whether it is ten digits of which the last one checks the others. */
    public static boolean isNpi(String text) {
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

        private final Severity severity;
        /** The same provider stands in claim after claim. */
        private String lastGood = "";

        OneTransaction(Severity severity) {
            this.severity = severity;
        }

        @Override
        public void segment(Segment segment, Problems problems) {
            switch (Tags.of(segment)) {
                case "N1" -> check(segment, 3, "XX", problems);
                case "NM1" -> check(segment, 8, "XX", problems);
                case "REF" -> check(segment, 1, "HPI", problems);
                default -> { /* nobody named */ }
            }
        }

        private void check(Segment segment, int qualifier, String npi, Problems problems) {
            if (!segment.is(qualifier, npi) || !segment.has(qualifier + 1) || segment.is(qualifier + 1, lastGood)) {
                return;
            }
            String number = segment.text(qualifier + 1);
            if (isNpi(number)) {
                lastGood = number;
            } else {
                problems.element(qualifier + 1, 0, severity, NPI, SNIP, "RULE",
                    number.length() == 10 ? "a wrong check digit or a character that is no digit" : number.length() + " characters",
                    "an NPI: 10 digits, the last one the check digit");
            }
        }
    }
}
