package org.claimwright.eligibility.x12;

import static org.claimwright.edi.EdiProblem.Severity.ERROR;

import java.util.Set;
import org.claimwright.edi.GuideRule;
import org.claimwright.edi.Problems;
import org.claimwright.edi.Segment;
import org.claimwright.edi.rules.KeptPlace;
import org.claimwright.edi.rules.Tags;

/** A spend-down (AMT*R or AMT*PB in 2110C of a 270) is asked for only where BHT06 is RT. */
final class SpendDown implements GuideRule {

    static final String NAME = "spend-down";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> tags() {
        return Set.of("BHT", "AMT");
    }

    @Override
    public Check start() {
        return new OneTransaction();
    }

    private static final class OneTransaction implements Check {

        private final KeptPlace header = new KeptPlace();
        private boolean missing;

        @Override
        public void segment(Segment segment, Problems problems) {
            if (Tags.of(segment).equals("BHT")) {
                missing = !segment.is(6, "RT");
                header.keep(segment, 6);
            } else if (missing) {
                missing = false;
                problems.at(header.place(), 6, ERROR, NAME, 4, "IK403-2", "nothing", "RT, for segment " + segment.ordinal() + " asks for a spend-down");
            }
        }
    }
}
