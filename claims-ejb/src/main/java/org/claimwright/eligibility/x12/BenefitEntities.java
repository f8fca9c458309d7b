package org.claimwright.eligibility.x12;

import static org.claimwright.edi.EdiProblem.Severity.ERROR;

import java.util.Set;
import org.claimwright.edi.GuideRule;
import org.claimwright.edi.Problems;
import org.claimwright.edi.Segment;
import org.claimwright.edi.rules.KeptPlace;
import org.claimwright.edi.rules.Tags;

/** Who belongs to a benefit (NM1 in 2120) stands between one LS and one LE; neither of them stands without the other or without an NM1. */
final class BenefitEntities implements GuideRule {

    static final String NAME = "benefit-entity-enclosed";

    private static final int SNIP = 4;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> tags() {
        return Set.of("HL", "EB", "LS", "NM1", "LE");
    }

    @Override
    public Check start() {
        return new OneTransaction();
    }

    private static final class OneTransaction implements Check {

        private final KeptPlace header = new KeptPlace();
        private boolean open;
        private boolean entity;
        private boolean unopened;

        @Override
        public void segment(Segment segment, Problems problems) {
            switch (Tags.of(segment)) {
                case "LS" -> {
                    open = true;
                    entity = false;
                    header.keep(segment, 0);
                }
                case "NM1" -> {
                    if (segment.loop().startsWith("2120")) {
                        entity(problems);
                    }
                }
                case "LE" -> trailer(problems);
                default -> close(problems);
            }
        }

        /** Of several without an LS the first tells it. */
        private void entity(Problems problems) {
            if (!open && !unopened) {
                unopened = true;
                problems.segment(ERROR, NAME, SNIP, "IK304-I8", "NM1", "LS before it");
            }
            entity = true;
        }

        private void trailer(Problems problems) {
            if (!open && !unopened) {
                problems.segment(ERROR, NAME, SNIP, "IK304-I4", "LE without LS", "an LE only behind LS and NM1");
            } else if (open && !entity) {
                problems.at(header.place(), 0, ERROR, NAME, SNIP, "IK304-I4", "LS without NM1", "an LS only before an NM1");
            }
            open = false;
            unopened = false;
        }

        /** The benefit ends. */
        private void close(Problems problems) {
            if (open) {
                problems.at(header.place(), 0, ERROR, NAME, SNIP, entity ? "IK304-I8" : "IK304-I4", entity ? "LS without LE" : "LS without NM1 and LE",
                    "LS, NM1 and LE together");
            }
            open = false;
            unopened = false;
        }

        @Override
        public void end(Problems problems) {
            close(problems);
        }
    }
}
