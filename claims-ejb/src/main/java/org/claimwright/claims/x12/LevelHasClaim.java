package org.claimwright.claims.x12;

import static org.claimwright.edi.EdiProblem.Severity.ERROR;

import org.claimwright.edi.GuideRule;
import org.claimwright.edi.Problems;
import org.claimwright.edi.Segment;
import org.claimwright.edi.rules.KeptPlace;

/** A patient (2000C), and a subscriber without one below him, has a claim (2300). */
final class LevelHasClaim extends ClaimCheck {

    static final String RULE = "level-has-claim";

    private final KeptPlace place = new KeptPlace();
    private boolean subscriber;
    private boolean wanted;

    static GuideRule rule() {
        return ClaimRule.of(RULE, LevelHasClaim::new, "SE");
    }

    @Override
    void level(Segment hl, Problems problems) {
        if (!(subscriber && hl.is(3, "23"))) {
            check(problems);
        }
        subscriber = hl.loop().equals("2000B");
        wanted = subscriber || hl.loop().equals("2000C");
        place.keep(hl, 0);
    }

    @Override
    void claim(Segment clm, Problems problems) {
        wanted = false;
    }

    @Override
    void aboveClaim(Segment segment, Problems problems) {
        if (segment.id().equalsIgnoreCase("CLM")) {
            wanted = false;
        }
    }

    private void check(Problems problems) {
        if (wanted) {
            problems.at(place.place(), 0, ERROR, RULE, 4, "IK304-I7", "no claim of the patient", "loop 2300, which begins with CLM");
        }
    }

    @Override
    void transactionEnds(Problems problems) {
        check(problems);
    }
}
