package org.claimwright.eligibility.x12;

import static org.claimwright.edi.EdiProblem.Severity.ERROR;
import static org.claimwright.edi.EdiProblem.Severity.WARNING;

import java.util.Set;
import org.claimwright.edi.EdiProblem.Severity;
import org.claimwright.edi.GuideRule;
import org.claimwright.edi.Problems;
import org.claimwright.edi.Segment;
import org.claimwright.edi.rules.KeptPlace;
import org.claimwright.edi.rules.Tags;

/**
 * What a 271 answers at which level. A level that is rejected (AAA in 2000A, 2100A or 2100B) has none below it; a patient who is rejected (AAA in 2100C or 2100D)
 * has no benefits, which is a warning, for what else is told of him does no harm. A patient who is not rejected has benefits (EB).
 */
final class AnswerLevels implements GuideRule {

    static final String REJECTED_ENDS = "rejected-level-ends";
    static final String ANSWERED = "patient-answered";

    private static final int SNIP = 4;
    private static final String ORDER = "20212223";

    @Override
    public String name() {
        return "answer-levels";
    }

    @Override
    public Set<String> tells() {
        return Set.of(REJECTED_ENDS, ANSWERED);
    }

    @Override
    public Set<String> tags() {
        return Set.of("HL", "AAA", "EB");
    }

    @Override
    public Check start() {
        return new OneTransaction();
    }

    private static final class OneTransaction implements Check {

        private final KeptPlace level = new KeptPlace();
        /** How deep the open level lies, from 0; -1 for none. */
        private int depth = -1;
        /** How deep the innermost rejected level lies; none when deeper than all. */
        private int rejected = Integer.MAX_VALUE;
        private boolean told;
        private boolean patient;
        private boolean refused;
        private boolean benefits;

        @Override
        public void segment(Segment segment, Problems problems) {
            switch (Tags.of(segment)) {
                case "HL" -> begin(segment, problems);
                case "AAA" -> reject(segment);
                default -> {
                    if (!benefits && rejected == depth) {
                        tellEnds(problems, WARNING, "benefits of a patient who is rejected");
                    }
                    benefits = true;
                }
            }
        }

        private void reject(Segment aaa) {
            refused = true;
            if (depth >= 0 && !aaa.code().isEmpty() && !aaa.loop().startsWith("2110")) {
                rejected = Math.min(rejected, depth);
                told = false;
            }
        }

        private void begin(Segment hl, Problems problems) {
            close(problems);
            int at = ORDER.indexOf(hl.text(3));
            depth = hl.text(3).length() == 2 && at >= 0 && at % 2 == 0 ? at / 2 : -1;
            if (depth <= rejected) {
                rejected = Integer.MAX_VALUE;
            } else {
                tellEnds(problems, rejected < 2 ? ERROR : WARNING, "level " + hl.text(3));
            }
            patient = depth == 3 || depth == 2 && hl.is(4, "0");
            refused = rejected < depth;
            benefits = false;
            level.keep(hl, 0);
        }

        /** Once for a rejection, however much follows it. */
        private void tellEnds(Problems problems, Severity severity, String found) {
            if (!told) {
                told = true;
                problems.segment(severity, REJECTED_ENDS, SNIP, "IK304-I4", found, "nothing below a level that an AAA rejects");
            }
        }

        private void close(Problems problems) {
            if (patient && !refused && !benefits) {
                problems.at(level.place(), 0, ERROR, ANSWERED, SNIP, "IK304-I7", "neither EB nor AAA", "benefits (EB) of the patient or why there are none (AAA)");
            }
        }

        @Override
        public void end(Problems problems) {
            close(problems);
        }
    }
}
