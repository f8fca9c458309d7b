package org.claimwright.claims.x12;

import static org.claimwright.edi.EdiProblem.Severity.ERROR;

import org.claimwright.edi.GuideRule;
import org.claimwright.edi.Problems;
import org.claimwright.edi.Segment;
import org.claimwright.edi.rules.KeptPlace;

/** A dental claim for services done has their date at the claim (2300 DTP*472) or at each line (2400); a predetermination (CLM19 = PB) has none. */
final class DentalServiceDate extends ClaimCheck {

    static final String RULE = "dental-service-date";

    private final KeptPlace place = new KeptPlace();
    private boolean predetermination;
    private boolean claimDated;
    private boolean lineDated;
    private boolean reported;

    static GuideRule rule() {
        return ClaimRule.of(RULE, DentalServiceDate::new, "DTP");
    }

    @Override
    void claim(Segment clm, Problems problems) {
        predetermination = clm.is(19, "PB");
        claimDated = false;
        reported = false;
    }

    @Override
    void line(Segment lx, Problems problems) {
        lineDated = false;
        place.keep(lx, 0);
    }

    @Override
    void inClaim(Segment segment, Problems problems) {
        boolean ofClaim = segment.loop().equals("2300");
        if (!segment.id().equalsIgnoreCase("DTP") || !segment.is(1, "472") || !ofClaim && !segment.loop().equals("2400")) {
            return;
        }
        claimDated |= ofClaim;
        lineDated |= !ofClaim;
        if (predetermination) {
            problems.segment(ERROR, RULE, 4, "IK304-I4", "a service date in a predetermination", "no DTP*472 where CLM19 is PB");
        }
    }

    @Override
    void lineEnds(Problems problems) {
        if (!predetermination && !claimDated && !lineDated && !reported) {
            reported = true;
            problems.at(place.place(), 0, ERROR, RULE, 4, "IK304-I8", "a service without its date", "DTP with qualifier 472 in 2300 or in each 2400");
        }
    }
}
