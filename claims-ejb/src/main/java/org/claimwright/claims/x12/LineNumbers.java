package org.claimwright.claims.x12;

import static org.claimwright.edi.EdiProblem.Severity.ERROR;

import org.claimwright.edi.GuideRule;
import org.claimwright.edi.Problems;
import org.claimwright.edi.Segment;

/** LX01 (2400) begins with 1 in each claim and goes up by one. */
final class LineNumbers extends ClaimCheck {

    static final String RULE = "line-number";

    private int last;

    static GuideRule rule() {
        return ClaimRule.of(RULE, LineNumbers::new);
    }

    @Override
    void claim(Segment clm, Problems problems) {
        last = 0;
    }

    @Override
    void line(Segment lx, Problems problems) {
        String number = lx.text(1);
        String expected = String.valueOf(++last);
        if (!number.isEmpty() && !number.equals(expected)) {
            problems.element(1, 0, ERROR, RULE, 4, "RULE", number.length() > 6 ? number.length() + " characters" : number, expected);
            last = number.length() <= 6 && number.chars().allMatch(c -> c >= '0' && c <= '9') ? Integer.parseInt(number) : last;
        }
    }
}
