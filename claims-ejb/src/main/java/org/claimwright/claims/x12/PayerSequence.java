package org.claimwright.claims.x12;

import static org.claimwright.edi.EdiProblem.Severity.ERROR;
import static org.claimwright.edi.EdiProblem.Severity.WARNING;

import org.claimwright.edi.GuideRule;
import org.claimwright.edi.Problems;
import org.claimwright.edi.Segment;
import org.claimwright.edi.rules.KeptPlace;

/**
 * The order of payers: within a claim no SBR01 but U (unknown) stands twice in 2000B and its 2320 (error); a claim to a payer that is not the
 * first names the first in a 2320 (warning); and Medicare (SBR09 = MA, MB) that is not the first says why in SBR05 (837P 2000B, error).
 */
final class PayerSequence extends ClaimCheck {

    static final String RULE = "payer-sequence";
    static final String ONCE = "payer-sequence-once";
    static final String FIRST = "first-payer-named";
    static final String MEDICARE = "medicare-secondary-reason";

    private final ClaimKind kind;
    private final KeptPlace place = new KeptPlace();
    private String destination = "";
    private String seen = "";
    private boolean seenFirst;

    private PayerSequence(ClaimKind kind) {
        this.kind = kind;
    }

    static GuideRule of(ClaimKind kind) {
        return ClaimRule.of(RULE, () -> new PayerSequence(kind), "SBR").telling(ONCE, FIRST, MEDICARE);
    }

    /** A subscriber's payer is not that of the next. */
    @Override
    void level(Segment hl, Problems problems) {
        if (hl.is(3, "22")) {
            destination = "";
        }
    }

    @Override
    void aboveClaim(Segment segment, Problems problems) {
        if (!isIn(segment, "2000B", "SBR")) {
            return;
        }
        destination = segment.text(1);
        place.keep(segment, 1);
        if (kind == ClaimKind.PROFESSIONAL && isLater(destination) && !segment.has(5) && (segment.is(9, "MA") || segment.is(9, "MB"))) {
            problems.element(5, 0, ERROR, MEDICARE, 4, "IK403-2", "nothing, and Medicare is not the first payer", "the reason why Medicare is not the first");
        }
    }

    private static String shown(String sequence) {
        return sequence.length() == 1 ? sequence : sequence.length() + " characters";
    }

    private static boolean isLater(String sequence) {
        return !sequence.isEmpty() && !sequence.equals("P") && !sequence.equals("U");
    }

    @Override
    void claim(Segment clm, Problems problems) {
        seen = destination;
        seenFirst = !isLater(destination);
    }

    @Override
    void inClaim(Segment segment, Problems problems) {
        if (!isIn(segment, "2320", "SBR")) {
            return;
        }
        String sequence = segment.text(1);
        seenFirst |= sequence.equals("P");
        if (sequence.length() == 1 && !sequence.equals("U")) {
            if (seen.contains(sequence)) {
                problems.element(1, 0, ERROR, ONCE, 4, "RULE", sequence + " a second time in the claim", "a place of its own for each payer");
            } else {
                seen = seen.concat(sequence);
            }
        }
    }

    @Override
    void claimEnds(Problems problems) {
        if (!seenFirst) {
            problems.at(place.place(), 1, WARNING, FIRST, 4, "RULE", shown(destination) + ", and no 2320 of the first payer", "SBR with P in a 2320 of the claim");
        }
    }
}
