package org.claimwright.claims.x12;

import static org.claimwright.edi.EdiProblem.Severity.ERROR;
import static org.claimwright.edi.EdiProblem.Severity.WARNING;

import java.util.Set;
import org.claimwright.edi.GuideRule;
import org.claimwright.edi.Problems;
import org.claimwright.edi.Segment;
import org.claimwright.edi.rules.KeptPlace;
import org.claimwright.edi.rules.Tags;

/**
 * Which levels a 277 and a 277CA have. A status of the whole question (2200B, 2200C) ends its branch: in a 277 whatever it says, in a 277CA where it rejects
 * (STC03 = U). Below the receiver that is an error, below the provider a warning, for clearinghouses list claims there all the same. A patient (HL04 = 0 of a
 * subscriber; a dependent; PT) has at least one claim (TRN).
 */
final class AnsweredLevels implements GuideRule {

    static final String REJECTED_ENDS = "status-level-ends";
    static final String ANSWERED = "status-of-a-claim";

    private static final int SNIP = 4;

    private final boolean acknowledgement;

    AnsweredLevels(boolean acknowledgement) {
        this.acknowledgement = acknowledgement;
    }

    @Override
    public String name() {
        return "answered-levels";
    }

    @Override
    public Set<String> tells() {
        return Set.of(REJECTED_ENDS, ANSWERED);
    }

    @Override
    public Set<String> tags() {
        return Set.of("HL", "STC", "TRN");
    }

    @Override
    public Check start() {
        return new OneTransaction(acknowledgement);
    }

    private static final class OneTransaction implements Check {

        private final boolean acknowledgement;
        private final KeptPlace level = new KeptPlace();
        private boolean receiverEnded;
        private boolean providerEnded;
        private boolean patient;
        private boolean claims;

        OneTransaction(boolean acknowledgement) {
            this.acknowledgement = acknowledgement;
        }

        @Override
        public void segment(Segment segment, Problems problems) {
            switch (Tags.of(segment)) {
                case "HL" -> begin(segment, problems);
                case "TRN" -> claims = true;
                default -> {
                    boolean ends = !acknowledgement || segment.is(3, "U");
                    receiverEnded |= ends && segment.loop().equals("2200B");
                    providerEnded |= ends && segment.loop().equals("2200C");
                }
            }
        }

        private void begin(Segment hl, Problems problems) {
            close(problems);
            switch (hl.text(3)) {
                case "20", "21" -> {
                    receiverEnded = false;
                    providerEnded = false;
                }
                case "19" -> {
                    providerEnded = false;
                    tellEnds(receiverEnded, problems);
                }
                default -> tellEnds(receiverEnded || providerEnded, problems);
            }
            patient = hl.is(3, "PT") || hl.is(3, "23") || hl.is(3, "22") && hl.is(4, "0");
            claims = false;
            level.keep(hl, 0);
        }

        /** Once for a branch, however much follows. */
        private void tellEnds(boolean ended, Problems problems) {
            if (ended) {
                problems.segment(receiverEnded ? ERROR : WARNING, REJECTED_ENDS, SNIP, "IK304-I4", "a level below",
                        "nothing below a " + (receiverEnded ? "receiver" : "provider") + " that is answered as a whole");
                receiverEnded = false;
                providerEnded = false;
            }
        }

        private void close(Problems problems) {
            if (patient && !claims) {
                problems.at(level.place(), 0, ERROR, ANSWERED, SNIP, "IK304-I7", "no TRN", "the status of at least one claim");
            }
            patient = false;
        }

        @Override
        public void end(Problems problems) {
            close(problems);
        }
    }
}
