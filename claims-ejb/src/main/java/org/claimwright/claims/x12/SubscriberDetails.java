package org.claimwright.claims.x12;

import static org.claimwright.edi.EdiProblem.Severity.ERROR;

import java.util.Arrays;
import org.claimwright.edi.GuideRule;
import org.claimwright.edi.Problems;
import org.claimwright.edi.Segment;
import org.claimwright.edi.rules.KeptPlace;
import org.claimwright.edi.rules.Tags;

/** A subscriber who is the patient (2000B SBR02 = 18) has address and birth date: 2010BA N3, N4 and DMG. */
final class SubscriberDetails extends ClaimCheck {

    static final String RULE = "subscriber-details";

    private static final String[] WANTED = {"N3", "N4", "DMG"};

    private final KeptPlace place = new KeptPlace();
    private final boolean[] seen = new boolean[WANTED.length];
    private boolean self;
    private boolean open;

    static GuideRule rule() {
        return ClaimRule.of(RULE, SubscriberDetails::new, "SBR", "NM1", "N3", "N4", "DMG");
    }

    /** Where a patient follows below, that is what is wrong, and another rule says it. */
    @Override
    void level(Segment hl, Problems problems) {
        open &= !hl.is(3, "23");
        close(problems);
        self = false;
    }

    @Override
    void claim(Segment clm, Problems problems) {
        close(problems);
    }

    @Override
    void aboveClaim(Segment segment, Problems problems) {
        switch (Tags.of(segment)) {
            case "SBR" -> self = segment.is(2, "18");
            case "NM1" -> name(segment);
            default -> {
                for (int i = 0; i < WANTED.length; i++) {
                    seen[i] |= open && isIn(segment, "2010BA", WANTED[i]);
                }
            }
        }
    }

    private void name(Segment nm1) {
        if (self && nm1.loop().equals("2010BA")) {
            open = true;
            Arrays.fill(seen, false);
            place.keep(nm1, 0);
        }
    }

    private void close(Problems problems) {
        for (int i = 0; open && i < WANTED.length; i++) {
            if (!seen[i]) {
                problems.at(place.place(), 0, ERROR, RULE, 4, "IK304-I8", "a subscriber who is the patient, without " + WANTED[i], WANTED[i] + " in 2010BA");
            }
        }
        open = false;
    }

    @Override
    void transactionEnds(Problems problems) {
        close(problems);
    }
}
