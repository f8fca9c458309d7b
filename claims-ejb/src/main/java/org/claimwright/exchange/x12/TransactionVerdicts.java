package org.claimwright.exchange.x12;

import static org.claimwright.edi.EdiProblem.Severity.ERROR;
import static org.claimwright.edi.EdiProblem.Severity.WARNING;

import java.util.Set;
import org.claimwright.edi.GuideRule;
import org.claimwright.edi.Problems;
import org.claimwright.edi.Segment;
import org.claimwright.edi.rules.KeptPlace;
import org.claimwright.edi.rules.Tags;

/**
 * Whether the verdict on a transaction (IK501) fits what is told of it: an accepted one (A) has no faults (IK3), any other has one or a code of its own (IK502).
 * Faults of elements (IK4) stand below an IK3 that says so (IK304 = 8). A verdict without a reason, and an 8 without an IK4 (a segment that could not be split
 * has none to name), are warnings: the verdict is clear all the same.
 */
final class TransactionVerdicts implements GuideRule {

    static final String ACCEPTED = "accepted-without-faults";
    static final String REASON = "verdict-has-a-reason";
    static final String ELEMENTS = "faults-of-elements";

    private static final int SNIP = 4;

    @Override
    public String name() {
        return "transaction-verdicts";
    }

    @Override
    public Set<String> tells() {
        return Set.of(ACCEPTED, REASON, ELEMENTS);
    }

    @Override
    public Set<String> tags() {
        return Set.of("AK2", "IK3", "IK4", "IK5");
    }

    @Override
    public Check start() {
        return new OneTransaction();
    }

    private static final class OneTransaction implements Check {

        private final KeptPlace fault = new KeptPlace();
        private boolean faults;
        private boolean open;
        private boolean ofElements;
        private boolean elements;

        @Override
        public void segment(Segment segment, Problems problems) {
            switch (Tags.of(segment)) {
                case "AK2" -> faults = false;
                case "IK3" -> beginFault(segment, problems);
                case "IK4" -> element(problems);
                default -> verdict(segment, problems);
            }
        }

        private void beginFault(Segment ik3, Problems problems) {
            closeFault(problems);
            faults = true;
            open = true;
            ofElements = ik3.is(4, "8");
            elements = false;
            fault.keep(ik3, 4);
        }

        private void element(Problems problems) {
            if (open && !ofElements && !elements) {
                problems.at(fault.place(), 4, ERROR, ELEMENTS, SNIP, "RULE", "another code", "8, for an IK4 follows");
            }
            elements = true;
        }

        private void closeFault(Problems problems) {
            if (open && ofElements && !elements) {
                problems.at(fault.place(), 4, WARNING, ELEMENTS, SNIP, "RULE", "8", "an IK4 behind it");
            }
            open = false;
        }

        private void verdict(Segment ik5, Problems problems) {
            closeFault(problems);
            if (ik5.is(1, "A") && faults) {
                problems.element(1, 0, ERROR, ACCEPTED, SNIP, "RULE", "A", "another verdict, for faults (IK3) are told");
            } else if (ik5.has(1) && !ik5.is(1, "A") && !faults && !ik5.has(2)) {
                problems.element(2, 0, WARNING, REASON, SNIP, "IK403-2", "nothing", "a code, or an IK3 before it");
            }
            faults = false;
        }
    }
}
