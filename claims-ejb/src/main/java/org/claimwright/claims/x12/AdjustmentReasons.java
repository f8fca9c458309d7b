package org.claimwright.claims.x12;

import static org.claimwright.edi.EdiProblem.Severity.ERROR;
import static org.claimwright.edi.EdiProblem.Severity.WARNING;

import java.time.LocalDate;
import org.claimwright.codes.CodeList;
import org.claimwright.edi.GuideRule;
import org.claimwright.edi.Problems;
import org.claimwright.edi.Segment;
import org.claimwright.edi.rules.Digits;

/**
 * The reasons that other payers gave (CAS of 2320 and 2430): one that list 139 does not know is an error; one whose number is just behind the last that we
 * hold, and one that ended before the day of the transaction (BHT04), is a warning, for what a payer said is repeated as it was said. The six trios of a
 * CAS are filled from the left (error).
 */
final class AdjustmentReasons extends ClaimCheck {

    static final String KNOWN = "adjustment-reason-known";
    static final String ENDED = "adjustment-reason-ended";
    static final String FROM_THE_LEFT = "adjustments-from-the-left";

    private static final int LAST = 17;
    /** The highest number in our list of 2024-06-18. */
    private static final int LAST_HELD = 306;
    private static final int NEW_ONES = 20;

    private final CodeList reasons;
    private LocalDate made;

    private AdjustmentReasons(CodeList reasons) {
        this.reasons = reasons;
    }

    static GuideRule rule() {
        CodeList reasons = CodeList.load("carc");
        return ClaimRule.of("adjustment-reasons", () -> new AdjustmentReasons(reasons), "BHT", "CAS").telling(KNOWN, ENDED, FROM_THE_LEFT);
    }

    @Override
    void aboveClaim(Segment segment, Problems problems) {
        if (segment.id().equalsIgnoreCase("BHT")) {
            made = segment.day(4);
        }
    }

    @Override
    void inClaim(Segment cas, Problems problems) {
        int gap = 0;
        for (int element = 2; element <= LAST && element <= cas.elements(); element += 3) {
            if (!cas.has(element) && !cas.has(element + 1)) {
                gap = gap == 0 ? element : gap;
                continue;
            }
            if (gap > 0) {
                problems.element(gap, 0, ERROR, FROM_THE_LEFT, 4, "RULE", "an empty trio before a filled one", "trios filled from the left");
                gap = 0;
            }
            reason(cas, element, problems);
        }
    }

    private void reason(Segment cas, int element, Problems problems) {
        String code = cas.text(element);
        if (code.isEmpty()) {
            return;
        }
        CodeList.Code known = reasons.find(code).orElse(null);
        if (known == null && mayBeNewer(code)) {
            problems.element(element, 0, WARNING, KNOWN, 5, "RULE", code, "a code of the list carc, unless it is newer than that");
        } else if (known == null) {
            problems.element(element, 0, ERROR, KNOWN, 5, "IK403-7", CodeForm.ADJUSTMENT_REASON.shown(code), "a code of the list carc");
        } else if (made != null && known.to() != null && made.isAfter(known.to())) {
            problems.element(element, 0, WARNING, ENDED, 5, "RULE", code, "a code that did not end on " + known.to());
        }
    }

    /** The committee numbers new codes on: one just behind the last that we hold may have come since. */
    private static boolean mayBeNewer(String code) {
        boolean number = Digits.are(code, 3, 3);
        return number && Integer.parseInt(code) > LAST_HELD && Integer.parseInt(code) <= LAST_HELD + NEW_ONES;
    }
}
