package org.claimwright.remittance.x12;

import static org.claimwright.edi.EdiProblem.Severity.WARNING;

import java.util.Set;
import org.claimwright.edi.GuideRule;
import org.claimwright.edi.Problems;
import org.claimwright.edi.Segment;
import org.claimwright.edi.rules.KeptPlace;
import org.claimwright.edi.rules.Sum;
import org.claimwright.edi.rules.Tags;

/**
 * What must stand together in a claim. All warnings, for no money hangs on it: a service date at the claim (232) or at each line (472, or 150);
 * MIA or MOA and not both; a reversal (22) with negative amounts; a submitted procedure (SVC06) only where it differs from the adjudicated one.
 */
final class ClaimSituations implements GuideRule {

    static final String SERVICE_DATE = "service-date";
    static final String MIA_OR_MOA = "inpatient-or-outpatient";
    static final String REVERSAL_IS_NEGATIVE = "reversal-is-negative";
    static final String SUBMITTED_DIFFERS = "submitted-procedure-differs";

    @Override
    public String name() {
        return "claim-situations";
    }

    @Override
    public Set<String> tells() {
        return Set.of(SERVICE_DATE, MIA_OR_MOA, REVERSAL_IS_NEGATIVE, SUBMITTED_DIFFERS);
    }

    @Override
    public Set<String> tags() {
        return Set.of("CLP", "SVC", "DTM", "MIA", "MOA", "LX", "PLB");
    }

    @Override
    public Check start() {
        return new OneTransaction();
    }

    private static final class OneTransaction implements Check {

        private final KeptPlace place = new KeptPlace();
        private final Sum amount = new Sum();
        private boolean open;
        private boolean inLine;
        private boolean claimDated;
        private boolean lineDated;
        private boolean inpatient;

        @Override
        public void segment(Segment segment, Problems problems) {
            switch (Tags.of(segment)) {
                case "CLP" -> beginClaim(segment, problems);
                case "SVC" -> beginLine(segment, problems);
                case "DTM" -> date(segment);
                case "MIA" -> inpatient = true;
                case "MOA" -> {
                    if (inpatient) {
                        problems.segment(WARNING, MIA_OR_MOA, 4, "RULE", "MIA and MOA", "MIA for an inpatient claim, else MOA");
                    }
                }
                case "LX", "PLB" -> close(problems);
                default -> { /* nothing to compare */ }
            }
        }

        private void beginClaim(Segment clp, Problems problems) {
            close(problems);
            open = true;
            inLine = false;
            claimDated = false;
            inpatient = false;
            place.keep(clp, 0);
            if (clp.is(2, "22")) {
                amount.set(clp, 3);
                if (amount.isKnown() && amount.cents() > 0) {
                    problems.element(3, 0, WARNING, REVERSAL_IS_NEGATIVE, 4, "RULE", amount.money().toString(), "the original charge negated in a reversal");
                }
            }
        }

        private void beginLine(Segment svc, Problems problems) {
            if (inLine) {
                close(problems);
            }
            open = true;
            inLine = true;
            lineDated = false;
            place.keep(svc, 0);
            if (svc.has(6) && svc.text(6, 2).equals(svc.text(1, 2)) && sameModifiers(svc)) {
                problems.element(6, 0, WARNING, SUBMITTED_DIFFERS, 4, "RULE", "the same procedure", "SVC06 only where it differs from SVC01");
            }
        }

        private static boolean sameModifiers(Segment svc) {
            for (int component = 3; component <= 6; component++) {
                if (!svc.text(6, component).equals(svc.text(1, component))) {
                    return false;
                }
            }
            return true;
        }

        private void date(Segment dtm) {
            if (dtm.is(1, "232")) {
                claimDated = true;
            } else if (dtm.is(1, "472") || dtm.is(1, "150")) {
                lineDated = true;
            }
        }

        private void close(Problems problems) {
            if (open && !claimDated && !(inLine && lineDated)) {
                problems.at(place.place(), 0, WARNING, SERVICE_DATE, 4, "RULE", null,
                    inLine ? "a service date: DTM*472 or 150 here, or DTM*232 at the claim" : "a date: DTM*232 here, or one at each line");
            }
            open = false;
        }

        @Override
        public void end(Problems problems) {
            close(problems);
        }
    }
}
