package org.claimwright.claims.x12;

import static org.claimwright.edi.EdiProblem.Severity.ERROR;
import static org.claimwright.edi.EdiProblem.Severity.WARNING;

import java.util.Set;
import org.claimwright.edi.GuideRule;
import org.claimwright.edi.Problems;
import org.claimwright.edi.Segment;

/**
 * What one segment says by itself: a patient control number of at most 20 characters (2300 CLM01, warning, for payers return no more); an attachment that
 * is sent apart has its control number (PWK06 where PWK02 is BM, EL, EM, FT or FX); an EPSDT referral's condition is NU exactly where none was given (2300
 * CRC*ZZ: CRC02 = N).
 */
final class SmallSituations extends ClaimCheck {

    static final String CONTROL_NUMBER = "patient-control-number";
    static final String ATTACHMENT = "attachment-control-number";
    static final String REFERRAL = "epsdt-referral";

    private static final int LONGEST_RETURNED = 20;
    private static final Set<String> SENT_APART = Set.of("BM", "EL", "EM", "FT", "FX");

    static GuideRule rule() {
        return ClaimRule.of("small-situations", SmallSituations::new, "PWK", "CRC").telling(CONTROL_NUMBER, ATTACHMENT, REFERRAL);
    }

    @Override
    void claim(Segment clm, Problems problems) {
        int length = clm.text(1).length();
        if (length > LONGEST_RETURNED) {
            problems.element(1, 0, WARNING, CONTROL_NUMBER, 4, "RULE", length + " characters", "at most " + LONGEST_RETURNED);
        }
    }

    @Override
    void inClaim(Segment segment, Problems problems) {
        if (segment.id().equalsIgnoreCase("PWK") && SENT_APART.contains(segment.text(2)) && !segment.has(6)) {
            problems.element(6, 0, ERROR, ATTACHMENT, 4, "IK403-2", "nothing, and an attachment that is sent apart", "its control number");
        } else if (isIn(segment, "2300", "CRC") && segment.is(1, "ZZ") && segment.has(3) && segment.is(2, "N") != segment.is(3, "NU")) {
            problems.element(3, 0, ERROR, REFERRAL, 4, "RULE", segment.text(3), segment.is(2, "N")
                ? "NU, for no referral was given" : "a condition of the referral");
        }
    }
}
