package org.claimwright.claims.x12;

import static org.claimwright.edi.EdiProblem.Severity.ERROR;

import java.util.List;
import org.claimwright.edi.AnswerRules;
import org.claimwright.edi.Asked;
import org.claimwright.edi.GuideRule;
import org.claimwright.edi.Segment;
import org.claimwright.edi.TransactionHeader;
import org.claimwright.edi.rules.SegmentRule;

/**
 * What a 277CA (005010X214) repeats of the 837 that it acknowledges: BHT03 as trace of the file (2200B) and CLM01 as that of the claim (2200D). Nobody need keep
 * more than 20 characters of CLM01, so a longer one may come back cut to 20 or more.
 */
public final class ClaimTraces implements AnswerRules {

    static final String REFERENCE = "answer-reference";
    static final String CLAIM = "answer-claim";

    private static final int SITUATION = 4;
    private static final int KEPT_BY_ALL = 20;
    /** Of CLM01; a longer one is an error of the request. */
    private static final int LONGEST = 38;
    private static final String REFERENCES = "837 BHT03";
    private static final String CLAIMS = "837 CLM01";

    @Override
    public void ask(TransactionHeader request, Segment segment, Asked asked) {
        if (!request.transactionSet().equals("837")) {
            return;
        }
        switch (segment.id()) {
            case "BHT" -> asked.note(REFERENCES, segment.text(3));
            case "CLM" -> askClaim(segment.text(1), asked);
            default -> { /* not repeated */ }
        }
    }

    private static void askClaim(String number, Asked asked) {
        asked.note(CLAIMS, number);
        for (int length = KEPT_BY_ALL; length < Math.min(number.length(), LONGEST); length++) {
            asked.note(CLAIMS, number.substring(0, length));
        }
    }

    @Override
    public List<GuideRule> of(String guide, String transactionSet, Asked asked) {
        if (!guide.equals(ClaimStatusRules.ACKNOWLEDGEMENT)) {
            return List.of();
        }
        return List.of(
            new SegmentRule(REFERENCE, "TRN", trn -> trn.loop().equals("2200B") && !asked.has(REFERENCES, trn.text(2)), 2, ERROR, SITUATION, "RULE",
                "a reference that no request has", "BHT03 of an 837"),
            new SegmentRule(CLAIM, "TRN", trn -> trn.loop().equals("2200D") && !asked.has(CLAIMS, trn.text(2)), 2, ERROR, SITUATION, "RULE",
                "a claim that no request has", "CLM01 of an 837"));
    }
}
