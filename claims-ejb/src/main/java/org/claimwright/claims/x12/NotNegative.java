package org.claimwright.claims.x12;

import static org.claimwright.edi.EdiProblem.Severity.ERROR;

import java.util.Set;
import org.claimwright.edi.GuideRule;
import org.claimwright.edi.Problems;
import org.claimwright.edi.Segment;
import org.claimwright.edi.rules.Tags;

/** What is charged and how much of it was done is zero or more: CLM02, the charge and the quantity of a line, what the patient (AMT*F5) and another payer (AMT*D) paid. */
final class NotNegative implements GuideRule {

    static final String RULE = "charge-not-negative";

    private final ClaimKind kind;

    private NotNegative(ClaimKind kind) {
        this.kind = kind;
    }

    static GuideRule of(ClaimKind kind) {
        return new NotNegative(kind);
    }

    @Override
    public String name() {
        return RULE;
    }

    @Override
    public Set<String> tags() {
        return Set.of("CLM", "AMT", kind.service());
    }

    @Override
    public Check start() {
        return this::check;
    }

    private void check(Segment segment, Problems problems) {
        switch (Tags.of(segment)) {
            case "CLM" -> compare(segment, 2, "a negative amount", problems);
            case "AMT" -> paid(segment, problems);
            default -> {
                compare(segment, kind.charge(), "a negative amount", problems);
                compare(segment, kind.quantity(), "a negative quantity", problems);
            }
        }
    }

    private static void paid(Segment amt, Problems problems) {
        if (amt.is(1, "F5") || amt.is(1, "D")) {
            compare(amt, 2, "a negative amount", problems);
        }
    }

    private static void compare(Segment segment, int element, String found, Problems problems) {
        if (segment.has(element) && segment.text(element).startsWith("-")) {
            problems.element(element, 0, ERROR, RULE, 3, "RULE", found, "zero or more");
        }
    }
}
