package org.claimwright.exchange.x12;

import java.util.List;
import org.claimwright.edi.GuideRule;
import org.claimwright.edi.GuideRules;

/**
 * The rules of 005010X231A1 (999) that its schema cannot say. That nobody answers a 999 with a 999 the schema says: FA is none of the groups that AK101 may
 * name.
 */
public final class AcknowledgementRules implements GuideRules {

    public static final String GUIDE = "005010X231A1";

    private static final List<GuideRule> ALL = List.of(new TransactionVerdicts(), new GroupCounts());

    @Override
    public List<GuideRule> of(String guide, String transactionSet) {
        return guide.equals(GUIDE) ? ALL : List.of();
    }
}
