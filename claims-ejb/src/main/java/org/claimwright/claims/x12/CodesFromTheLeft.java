package org.claimwright.claims.x12;

import static org.claimwright.edi.EdiProblem.Severity.ERROR;

import org.claimwright.edi.GuideRule;
import org.claimwright.edi.Problems;
import org.claimwright.edi.Segment;

/** An HI is filled from the left: a code is sent only where those before it were used (2300 HI02 to HI12). */
final class CodesFromTheLeft extends ClaimCheck {

    static final String RULE = "codes-from-the-left";

    static GuideRule rule() {
        return ClaimRule.of(RULE, CodesFromTheLeft::new, "HI");
    }

    @Override
    void inClaim(Segment segment, Problems problems) {
        if (!isIn(segment, "2300", "HI")) {
            return;
        }
        for (int element = 2; element < segment.elements(); element++) {
            if (!segment.has(element) && segment.has(element + 1)) {
                problems.element(element, 0, ERROR, RULE, 4, "RULE", "nothing before a code", "codes from the left");
            }
        }
    }
}
