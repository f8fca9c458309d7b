package org.claimwright.claims.x12;

import static org.claimwright.edi.EdiProblem.Severity.WARNING;

import java.util.Set;
import org.claimwright.codes.CodeList;
import org.claimwright.edi.GuideRule;
import org.claimwright.edi.Problems;
import org.claimwright.edi.Segment;

/**
 * Category and status of a claim (the first two components of STC01, STC10 and STC11) that our lists do not know. A warning: the lists grow three times a year,
 * only payers send them, and an unknown code is kept.
 */
final class StatusCodes implements GuideRule {

    static final String CATEGORY = "status-category-known";
    static final String STATUS = "status-known";

    private static final int[] ELEMENTS = {1, 10, 11};
    private static final int SNIP = 5;

    private final CodeList categories = CodeList.load("claim_status_category");
    private final CodeList statuses = CodeList.load("claim_status");

    @Override
    public String name() {
        return "status-codes";
    }

    @Override
    public Set<String> tells() {
        return Set.of(CATEGORY, STATUS);
    }

    @Override
    public Set<String> tags() {
        return Set.of("STC");
    }

    @Override
    public Check start() {
        return this::check;
    }

    private void check(Segment stc, Problems problems) {
        for (int element : ELEMENTS) {
            check(stc, element, 1, CATEGORY, categories, problems);
            check(stc, element, 2, STATUS, statuses, problems);
        }
    }

    private static void check(Segment stc, int element, int component, String rule, CodeList list, Problems problems) {
        if (stc.has(element, component) && !list.knows(stc.text(element, component))) {
            String code = stc.text(element, component);
            problems.element(element, component, WARNING, rule, SNIP, "RULE", code.length() > 4 ? code.length() + " characters" : code,
                "a code of the list " + list.name());
        }
    }
}
