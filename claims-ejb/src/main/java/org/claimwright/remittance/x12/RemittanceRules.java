package org.claimwright.remittance.x12;

import java.util.List;
import org.claimwright.edi.GuideRule;

/** The rules of 005010X221A1 that its schema cannot say, in the order in which they run. */
public final class RemittanceRules {

    public static final String GUIDE = "005010X221A1";

    private RemittanceRules() {
    }

    public static List<GuideRule> all() {
        return List.of();
    }
}
