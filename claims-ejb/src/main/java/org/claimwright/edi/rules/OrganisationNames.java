package org.claimwright.edi.rules;

import java.util.Set;
import org.claimwright.edi.EdiProblem.Severity;
import org.claimwright.edi.GuideRule;
import org.claimwright.edi.Problems;
import org.claimwright.edi.Segment;

/** Who is no person (NM102 = 2) has a name in NM103 and neither a first nor a middle name, a prefix or a suffix. */
final class OrganisationNames implements GuideRule {

    static final String NAME = "organisation-name";

    private static final int SNIP = 4;
    private static final int FIRST_NAME = 4;
    private static final int SUFFIX = 7;

    private final Severity severity;

    OrganisationNames(Severity severity) {
        this.severity = severity;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> tags() {
        return Set.of("NM1");
    }

    @Override
    public Check start() {
        return this::check;
    }

    private void check(Segment nm1, Problems problems) {
        if (!nm1.is(2, "2")) {
            return;
        }
        for (int element = FIRST_NAME; element <= SUFFIX; element++) {
            if (nm1.has(element)) {
                problems.element(element, 0, severity, NAME, SNIP, "IK403-10", nm1.text(element).length() + " characters",
                        "nothing where NM102 is 2, no person");
                return;
            }
        }
    }
}
