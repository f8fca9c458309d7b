package org.claimwright.claims.x12;

import static org.claimwright.edi.EdiProblem.Severity.ERROR;
import static org.claimwright.edi.EdiProblem.Severity.WARNING;

import java.util.List;
import org.claimwright.edi.AnswerRules;
import org.claimwright.edi.Asked;
import org.claimwright.edi.GuideRule;
import org.claimwright.edi.Segment;
import org.claimwright.edi.TransactionHeader;
import org.claimwright.edi.rules.SegmentRule;

/**
 * What a 277 repeats of its 276 (005010X212). A status of a claim (2200D, 2200E) names by TRN02 the question that it answers, a status of the file (2200B) BHT03
 * of the 276. BHT03 of the 277 itself is a warning: X12 meant it to come back (its answers 960 and 1080 to requests for interpretation), the guide's words let a payer
 * read it as his own. The trace of a provider (2200C) is the payer's to choose.
 */
public final class StatusInquiryTraces implements AnswerRules {

    static final String REFERENCE = "answer-reference";
    static final String TRACE = "answer-trace";

    private static final int SITUATION = 4;
    private static final String REFERENCES = "276 BHT03";
    private static final String TRACES = "276 TRN02";

    @Override
    public void ask(TransactionHeader request, Segment segment, Asked asked) {
        if (!request.version().equals(ClaimStatusRules.STATUS) || !request.transactionSet().equals("276")) {
            return;
        }
        switch (segment.id()) {
            case "BHT" -> asked.note(REFERENCES, segment.text(3));
            case "TRN" -> asked.note(TRACES, segment.text(2));
            default -> { /* not repeated */ }
        }
    }

    @Override
    public List<GuideRule> of(String guide, String transactionSet, Asked asked) {
        if (!guide.equals(ClaimStatusRules.STATUS) || !transactionSet.equals("277")) {
            return List.of();
        }
        return List.of(
            new SegmentRule(REFERENCE, "BHT", bht -> bht.has(3) && !asked.has(REFERENCES, bht.text(3)), 3, WARNING, SITUATION, "RULE",
                "a reference that no request has", "BHT03 of a 276"),
            new SegmentRule(REFERENCE, "TRN", trn -> trn.loop().equals("2200B") && !asked.has(REFERENCES, trn.text(2)), 2, ERROR, SITUATION, "RULE",
                "a reference that no request has", "BHT03 of a 276"),
            new SegmentRule(TRACE, "TRN", trn -> isOfClaim(trn) && !asked.has(TRACES, trn.text(2)), 2, ERROR, SITUATION, "RULE",
                "a trace that no request has", "TRN02 of a 276"));
    }

    private static boolean isOfClaim(Segment trn) {
        return trn.loop().equals("2200D") || trn.loop().equals("2200E");
    }
}
