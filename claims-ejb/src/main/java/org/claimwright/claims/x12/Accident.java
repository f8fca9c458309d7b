package org.claimwright.claims.x12;

import static org.claimwright.edi.EdiProblem.Severity.ERROR;

import org.claimwright.edi.GuideRule;
import org.claimwright.edi.Problems;
import org.claimwright.edi.Segment;
import org.claimwright.edi.rules.KeptPlace;

/**
 * A claim related to an accident (2300 CLM11 = AA, OA) has its date (2300 DTP*439); an automobile accident (AA) its state (CLM11-4) or, outside of the US,
 * its country (CLM11-5). EM alone asks for a date only where an accident was the cause, which the claim does not say.
 */
final class Accident extends ClaimCheck {

    static final String DATE = "accident-date";
    static final String STATE = "accident-state";

    private final KeptPlace place = new KeptPlace();
    private boolean wanted;

    static GuideRule rule() {
        return ClaimRule.of(DATE, Accident::new, "DTP").telling(DATE, STATE);
    }

    @Override
    void claim(Segment clm, Problems problems) {
        boolean automobile = says(clm, "AA");
        wanted = automobile || says(clm, "OA");
        place.keep(clm, 0);
        if (automobile && !clm.has(11, 4) && !clm.has(11, 5)) {
            problems.element(11, 4, ERROR, STATE, 4, "IK403-2", "nothing, and an automobile accident", "the state of the accident");
        }
    }

    private static boolean says(Segment clm, String cause) {
        return clm.text(11, 1).equals(cause) || clm.text(11, 2).equals(cause) || clm.text(11, 3).equals(cause);
    }

    @Override
    void inClaim(Segment segment, Problems problems) {
        if (isIn(segment, "2300", "DTP") && segment.is(1, "439")) {
            wanted = false;
        }
    }

    @Override
    void claimEnds(Problems problems) {
        if (wanted) {
            problems.at(place.place(), 0, ERROR, DATE, 4, "IK304-I8", "an accident without its date", "DTP with qualifier 439 in 2300");
        }
    }
}
