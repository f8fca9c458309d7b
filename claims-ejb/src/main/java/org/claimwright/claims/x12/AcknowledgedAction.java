package org.claimwright.claims.x12;

import static org.claimwright.edi.EdiProblem.Severity.ERROR;
import static org.claimwright.edi.EdiProblem.Severity.WARNING;

import java.util.Set;
import org.claimwright.edi.GuideRule;
import org.claimwright.edi.Problems;
import org.claimwright.edi.Segment;
import org.claimwright.edi.rules.Tags;

/**
 * Whether a 277CA says the same twice: what is accepted (STC03 = WQ) has no category of a rejection (A3, A6, A7, A8), and what is rejected (U) is not
 * acknowledged as received or accepted (A1, A2). A0, A4 and A5 stand with either. Lines are told only of claims that are rejected: a warning.
 */
final class AcknowledgedAction implements GuideRule {

    static final String FITS = "acknowledged-action-fits";
    static final String LINES = "acknowledged-line-of-a-rejected-claim";

    private static final int SNIP = 4;
    private static final Set<String> REJECTIONS = Set.of("A3", "A6", "A7", "A8");
    private static final Set<String> ACCEPTANCES = Set.of("A1", "A2");

    @Override
    public String name() {
        return "acknowledged-action";
    }

    @Override
    public Set<String> tells() {
        return Set.of(FITS, LINES);
    }

    @Override
    public Set<String> tags() {
        return Set.of("TRN", "STC", "SVC");
    }

    @Override
    public Check start() {
        return new OneTransaction();
    }

    /** Whether a status says by action and category alike that it accepts or rejects; one that does not is found elsewhere, and nothing can be counted by it. */
    static boolean isClear(Segment stc) {
        return stc.is(3, "WQ") && !REJECTIONS.contains(stc.text(1)) || stc.is(3, "U") && !ACCEPTANCES.contains(stc.text(1));
    }

    private static final class OneTransaction implements Check {

        private boolean accepted;
        private boolean rejected;

        @Override
        public void segment(Segment segment, Problems problems) {
            switch (Tags.of(segment)) {
                case "TRN" -> {
                    accepted = false;
                    rejected = false;
                }
                case "STC" -> status(segment, problems);
                default -> {
                    if (accepted && !rejected) {
                        problems.segment(WARNING, LINES, SNIP, "IK304-I4", "a line of an accepted claim", "lines only of a claim that is rejected");
                    }
                }
            }
        }

        private void status(Segment stc, Problems problems) {
            boolean takes = stc.is(3, "WQ");
            boolean refuses = stc.is(3, "U");
            if (!stc.loop().equals("2220D")) {
                accepted |= takes;
                rejected |= refuses;
            }
            if (takes && REJECTIONS.contains(stc.text(1))) {
                problems.element(3, 0, ERROR, FITS, SNIP, "RULE", "WQ, accepted", "U, for category " + stc.text(1) + " rejects");
            } else if (refuses && ACCEPTANCES.contains(stc.text(1))) {
                problems.element(3, 0, ERROR, FITS, SNIP, "RULE", "U, rejected", "WQ, for category " + stc.text(1) + " accepts");
            }
        }
    }
}
