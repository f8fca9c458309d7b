package org.claimwright.edi.rules;

import java.util.Set;
import org.claimwright.edi.EdiProblem.Severity;
import org.claimwright.edi.GuideRule;
import org.claimwright.edi.Problems;
import org.claimwright.edi.Segment;

/**
 * An employer's identification number (24 in NM1, EI in REF) and a social security number (34 in NM1, SY in REF) are nine digits without separators. The value
 * is never shown.
 */
final class TaxNumbers implements GuideRule {

    static final String NAME = "tax-number";

    private static final int SNIP = 5;
    private static final int DIGITS = 9;

    private final Severity severity;

    TaxNumbers(Severity severity) {
        this.severity = severity;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> tags() {
        return Set.of("NM1", "REF");
    }

    @Override
    public Check start() {
        return this::check;
    }

    private void check(Segment segment, Problems problems) {
        int qualifier = Tags.of(segment).equals("REF") ? 1 : 8;
        boolean called = qualifier == 1 ? segment.is(1, "EI") || segment.is(1, "SY") : segment.is(8, "24") || segment.is(8, "34");
        if (called && segment.has(qualifier + 1) && !isNineDigits(segment.text(qualifier + 1))) {
            problems.element(qualifier + 1, 0, severity, NAME, SNIP, "RULE", segment.text(qualifier + 1).length() + " characters",
                    "nine digits without separators");
        }
    }

    private static boolean isNineDigits(String text) {
        return Digits.are(text, DIGITS, DIGITS);
    }
}
