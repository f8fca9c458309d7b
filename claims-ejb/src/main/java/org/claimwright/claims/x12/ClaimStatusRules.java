package org.claimwright.claims.x12;

import static org.claimwright.edi.EdiProblem.Severity.ERROR;
import static org.claimwright.edi.EdiProblem.Severity.WARNING;

import java.util.List;
import org.claimwright.edi.EdiProblem.Severity;
import org.claimwright.edi.GuideRule;
import org.claimwright.edi.GuideRules;
import org.claimwright.edi.rules.SegmentRule;

/**
 * The rules of 005010X212 (276 and 277) and of 005010X214 (277CA) that their schemas cannot say. Left out, for it depends on what only the partners know:
 * when REF*1K, REF*D9 and REF*BLT are known, which criteria a search needs, and the code lists of pharmacies (STC01-4 = RX).
 */
public final class ClaimStatusRules implements GuideRules {

    public static final String STATUS = "005010X212";
    public static final String ACKNOWLEDGEMENT = "005010X214";

    static final String REVENUE_CODE = "status-revenue-code-once";

    private static final List<GuideRule> INQUIRY = List.of(new StatusInquiryClaims(), revenueCode(ERROR));
    private static final List<GuideRule> RESPONSE = List.of(new AnsweredLevels(false), new StatusCodes(), new StatusPayment(), revenueCode(WARNING));
    private static final List<GuideRule> CLAIM_ACKNOWLEDGEMENT = List.of(new AnsweredLevels(true), new StatusCodes(), new AcknowledgedAction(),
        new AcknowledgedTotals(), revenueCode(WARNING));

    /** A line that is known by its revenue code alone has it in SVC01; one with a procedure has it in SVC04. */
    private static GuideRule revenueCode(Severity severity) {
        return new SegmentRule(REVENUE_CODE, "SVC", svc -> svc.is(1, "NU") && svc.has(4), 4, severity, 4, "IK403-10", "a second revenue code",
            "nothing where SVC01 begins with NU");
    }

    @Override
    public List<GuideRule> of(String guide, String transactionSet) {
        if (guide.equals(ACKNOWLEDGEMENT)) {
            return CLAIM_ACKNOWLEDGEMENT;
        }
        return !guide.equals(STATUS) ? List.of() : transactionSet.equals("276") ? INQUIRY : RESPONSE;
    }
}
