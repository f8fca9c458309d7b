package org.claimwright.remittance.x12;

import java.util.List;
import org.claimwright.edi.GuideRule;
import org.claimwright.edi.GuideRules;

/**
 * The rules of 005010X221A1 that its schema cannot say, in the order in which they run. What contradicts itself in money or structure is an error;
 * a slip of a payer that leaves the money right is a warning.
 */
public final class RemittanceRules implements GuideRules {

    public static final String GUIDE = "005010X221A1";

    private static final List<GuideRule> ALL = List.of(new Balance(), new AdjustmentTrios(), new PaymentMethod(), new ClaimSituations(), new KnownCodes());

    @Override
    public List<GuideRule> of(String guide, String transactionSet) {
        return guide.equals(GUIDE) ? ALL : List.of();
    }
}
