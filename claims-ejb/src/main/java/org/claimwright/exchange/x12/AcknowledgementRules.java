package org.claimwright.exchange.x12;

import static org.claimwright.edi.EdiProblem.Severity.ERROR;

import java.util.List;
import org.claimwright.edi.GuideRule;
import org.claimwright.edi.GuideRules;
import org.claimwright.edi.rules.SegmentRule;

/**
 * The rules of 005010X231A1 (999) that its schema cannot say. Nobody answers a 999 with a 999: FA is none of the groups that AK101 may name. Any other group or
 * transaction set may be named, though the guide lists those of HIPAA: they repeat GS01 and ST01 as received, and one that nobody knows is refused just so; the base
 * standard has no such list.
 */
public final class AcknowledgementRules implements GuideRules {

    public static final String GUIDE = "005010X231A1";

    static final String OF_ITSELF = "acknowledgement-of-an-acknowledgement";

    private static final List<GuideRule> ALL = List.of(
        new SegmentRule(OF_ITSELF, "AK1", ak1 -> ak1.is(1, "FA"), 1, ERROR, 4, "IK403-7", "FA", "any group but acknowledgements"),
        new TransactionVerdicts(), new GroupCounts());

    @Override
    public List<GuideRule> of(String guide, String transactionSet) {
        return guide.equals(GUIDE) ? ALL : List.of();
    }
}
