package org.claimwright.remittance.x12;

import static org.claimwright.edi.EdiProblem.Severity.ERROR;
import static org.claimwright.edi.EdiProblem.Severity.WARNING;

import java.util.Set;
import org.claimwright.codes.AdjustmentGroup;
import org.claimwright.edi.GuideRule;
import org.claimwright.edi.Problems;
import org.claimwright.edi.Segment;
import org.claimwright.edi.rules.Tags;

/** CAS: its six trios are filled from the left (error), and a group comes again only after a CAS of it with all six filled (warning). */
final class AdjustmentTrios implements GuideRule {

    static final String FROM_THE_LEFT = "adjustments-from-the-left";
    static final String GROUP_ONCE = "adjustment-group-once";

    private static final int TRIOS = 6;
    private static final AdjustmentGroup[] GROUPS = AdjustmentGroup.values();

    @Override
    public String name() {
        return "adjustment-trios";
    }

    @Override
    public Set<String> tells() {
        return Set.of(FROM_THE_LEFT, GROUP_ONCE);
    }

    @Override
    public Set<String> tags() {
        return Set.of("CLP", "SVC", "CAS");
    }

    @Override
    public Check start() {
        return new OneTransaction();
    }

    private static final class OneTransaction implements Check {

        /** A bit for each group that had a CAS with room left at this claim or line. */
        private int unfilled;

        @Override
        public void segment(Segment segment, Problems problems) {
            switch (Tags.of(segment)) {
                case "CLP", "SVC" -> unfilled = 0;
                case "CAS" -> check(segment, problems);
                default -> { /* no adjustment */ }
            }
        }

        private void check(Segment cas, Problems problems) {
            int filled = 0;
            int gap = 0;
            for (int trio = 0; trio < TRIOS && 2 + 3 * trio <= cas.elements(); trio++) {
                if (cas.has(2 + 3 * trio) || cas.has(3 + 3 * trio)) {
                    filled++;
                    if (gap > 0) {
                        problems.element(gap, 0, ERROR, FROM_THE_LEFT, 4, "RULE", "an empty trio before a filled one", "trios filled from the left");
                        gap = 0;
                    }
                } else if (gap == 0) {
                    gap = 2 + 3 * trio;
                }
            }
            checkGroup(cas, filled, problems);
        }

        private void checkGroup(Segment cas, int filled, Problems problems) {
            for (AdjustmentGroup group : GROUPS) {
                if (cas.is(1, group.name())) {
                    int bit = 1 << group.ordinal();
                    if ((unfilled & bit) != 0) {
                        problems.element(1, 0, WARNING, GROUP_ONCE, 4, "RULE", group + " again", "all six trios of the CAS before it filled first");
                    }
                    unfilled |= filled < TRIOS ? bit : 0;
                }
            }
        }
    }
}
