package org.claimwright.eligibility.x12;

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
 * What a 271 repeats of its 270 (005010X279A1). BHT03 is that of the 270: another one is an error, none a warning, for only in real time must it come back; where
 * any of the requests has none, nothing is said, for this may be its answer. A trace of the requester (TRN01 = 2 in 2000C, 2000D) is TRN02 and TRN03 of the 270; a
 * clearinghouse makes its own a 1 before it passes the answer on, and the payer's own is a 1, so these are not looked at. Whether every question was answered is not
 * asked: answers may come in several files.
 */
public final class InquiryTraces implements AnswerRules {

    static final String REFERENCE = "answer-reference";
    static final String TRACE = "answer-trace";
    static final String ASSIGNER = "answer-trace-assigner";

    private static final int SITUATION = 4;
    private static final String REFERENCES = "270 BHT03";
    private static final String WITHOUT = "270 without BHT03";
    private static final String TRACES = "270 TRN02";
    private static final String ASSIGNED = "270 TRN02 and TRN03";

    @Override
    public void ask(TransactionHeader request, Segment segment, Asked asked) {
        if (!request.version().equals(EligibilityRules.GUIDE) || !request.transactionSet().equals("270")) {
            return;
        }
        if (segment.id().equals("BHT")) {
            askReference(segment, asked);
        } else if (segment.id().equals("TRN")) {
            asked.note(TRACES, segment.text(2));
            asked.note(ASSIGNED, segment.text(2), segment.text(3));
        }
    }

    private static void askReference(Segment bht, Asked asked) {
        if (bht.has(3)) {
            asked.note(REFERENCES);
            asked.note(REFERENCES, bht.text(3));
        } else {
            asked.note(WITHOUT);
        }
    }

    @Override
    public List<GuideRule> of(String guide, String transactionSet, Asked asked) {
        if (!guide.equals(EligibilityRules.GUIDE) || !transactionSet.equals("271")) {
            return List.of();
        }
        return List.of(
            new SegmentRule(REFERENCE, "BHT", bht -> bht.has(3) && !asked.has(WITHOUT) && !asked.has(REFERENCES, bht.text(3)), 3, ERROR, SITUATION, "RULE",
                "a reference that no request has", "BHT03 of a 270"),
            new SegmentRule(REFERENCE, "BHT", bht -> !bht.has(3) && !asked.has(WITHOUT) && asked.has(REFERENCES), 3, WARNING, SITUATION, "IK403-2", "nothing",
                "BHT03 of the 270, where it was asked in real time"),
            new SegmentRule(TRACE, "TRN", trn -> isRequesters(trn) && !asked.has(TRACES, trn.text(2)), 2, ERROR, SITUATION, "RULE",
                "a trace that no request has", "TRN02 of a 270, where TRN01 is 2"),
            new SegmentRule(ASSIGNER, "TRN", trn -> isRequesters(trn) && asked.has(TRACES, trn.text(2)) && !asked.has(ASSIGNED, trn.text(2), trn.text(3)), 3, ERROR,
                SITUATION, "RULE", "another than the request has beside this trace", "TRN03 of the 270, where TRN01 is 2"));
    }

    private static boolean isRequesters(Segment trn) {
        return trn.is(1, "2") && trn.has(2);
    }
}
