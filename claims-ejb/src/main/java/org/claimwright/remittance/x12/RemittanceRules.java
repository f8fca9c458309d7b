package org.claimwright.remittance.x12;

import java.util.List;
import org.claimwright.edi.GuideRule;

/**
 * The rules of 005010X221A1 that its schema cannot say, in the order in which they run. What contradicts itself in money or structure is an error;
 * a slip of a payer that leaves the money right is a warning.
 */
public final class RemittanceRules {

    public static final String GUIDE = "005010X221A1";

    private RemittanceRules() {
    }

    public static List<GuideRule> all() {
        return List.of(new Balance(), new AdjustmentTrios(), new PaymentMethod(), new ClaimSituations(), new ProviderNumbers(), new KnownCodes());
    }
}
