package org.claimwright.claims.x12;

import static org.claimwright.edi.EdiProblem.Severity.ERROR;

import org.claimwright.edi.GuideRule;
import org.claimwright.edi.Problems;
import org.claimwright.edi.Segment;
import org.claimwright.edi.rules.Digits;

/** LX01 (2400) begins with 1 in each claim and goes up by one. */
final class LineNumbers extends ClaimCheck {

    static final String RULE = "line-number";

    private static final int LONGEST = 6;
    /** No claim has more than 999 lines; what is longer may be a day of birth. */
    private static final int LONGEST_SHOWN = 3;

    private int lines;
    private int last;

    static GuideRule rule() {
        return ClaimRule.of(RULE, LineNumbers::new);
    }

    @Override
    void claim(Segment clm, Problems problems) {
        lines = 0;
        last = 0;
    }

    /** Behind a wrong number both are right, what should stand there and what follows it: one slip is one problem. */
    @Override
    void line(Segment lx, Problems problems) {
        String text = lx.text(1);
        int number = number(text);
        lines++;
        if (!text.isEmpty() && number != lines && number != last + 1) {
            problems.element(1, 0, ERROR, RULE, 4, "RULE", number < 0 || text.length() > LONGEST_SHOWN ? text.length() + " characters" : text, String.valueOf(lines));
        }
        last = number < 0 ? lines : number;
    }

    /** -1 for what is no number of a line. */
    private static int number(String text) {
        boolean digits = Digits.are(text, 1, LONGEST);
        return digits ? Integer.parseInt(text) : -1;
    }
}
