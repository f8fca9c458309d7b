package org.claimwright.claims.x12;

import static org.claimwright.edi.EdiProblem.Severity.ERROR;
import static org.claimwright.edi.EdiProblem.Severity.WARNING;

import org.claimwright.edi.GuideRule;
import org.claimwright.edi.Problems;
import org.claimwright.edi.Segment;
import org.claimwright.edi.rules.Digits;

/**
 * A line points (2400 SV107, SV311) at diagnoses of the claim's HI: a number from 1 to their count, from the left without a gap (errors), each once
 * (warning). Where the 837P has no HI that was reported; a line of an 837D without HI has no pointer (error).
 */
final class DiagnosisPointers extends ClaimCheck {

    static final String RULE = "diagnosis-pointer";
    static final String ONCE = "diagnosis-pointer-once";

    private static final int POINTERS = 4;

    private final ClaimKind kind;
    private final int element;
    private int diagnoses;

    private DiagnosisPointers(ClaimKind kind) {
        this.kind = kind;
        this.element = kind == ClaimKind.DENTAL ? 11 : 7;
    }

    static GuideRule of(ClaimKind kind) {
        return ClaimRule.of(RULE, () -> new DiagnosisPointers(kind), "HI", kind.service()).telling(RULE, ONCE);
    }

    @Override
    void claim(Segment clm, Problems problems) {
        diagnoses = 0;
    }

    @Override
    void inClaim(Segment segment, Problems problems) {
        if (isIn(segment, "2300", "HI")) {
            if (Diagnoses.isPrincipal(segment.text(1, 1))) {
                diagnoses = segment.elements();
            }
        } else if (kind.isService(segment) && (diagnoses > 0 || kind == ClaimKind.DENTAL)) {
            pointers(segment, problems);
        }
    }

    private void pointers(Segment service, Problems problems) {
        int pointed = 0;
        int gap = 0;
        for (int component = 1; component <= POINTERS; component++) {
            if (!service.has(element, component)) {
                gap = component > 1 && gap == 0 ? component : gap;
                continue;
            }
            if (gap > 0) {
                problems.element(element, gap, ERROR, RULE, 4, "RULE", "nothing before a pointer", "pointers from the left");
                gap = 0;
            }
            pointed = pointer(service, component, pointed, problems);
        }
    }

    /** @return the bits of the pointers so far */
    private int pointer(Segment service, int component, int pointed, Problems problems) {
        int number = number(service.text(element, component));
        if (number < 1 || number > diagnoses) {
            String expected = diagnoses == 0 ? "no pointer, for the claim has no HI" : "1 to " + diagnoses + ", the diagnoses of the claim";
            problems.element(element, component, ERROR, RULE, 4, "RULE", number < 0 ? "no number" : String.valueOf(number), expected);
            return pointed;
        }
        if ((pointed & 1 << number) != 0) {
            problems.element(element, component, WARNING, ONCE, 4, "RULE", number + " again", "each diagnosis once");
        }
        return pointed | 1 << number;
    }

    private static int number(String text) {
        boolean digits = Digits.are(text, 1, 2);
        return digits ? Integer.parseInt(text) : -1;
    }
}
