package org.claimwright.codes;

import java.util.Optional;

/** Who answers for an adjustment: the claim adjustment group code (CAS01 of the 835). CR belongs to 4010 and is not one of them. */
public enum AdjustmentGroup {
    /** Contractual obligation: the provider's, never billed to the patient. */
    CO,
    /** Other adjustment: neither party's, but it moves the balance. */
    OA,
    /** Payer initiated reduction: no contract behind it. */
    PI,
    /** Patient responsibility: the patient's or the next payer's. */
    PR;

    public static Optional<AdjustmentGroup> of(CharSequence code) {
        for (AdjustmentGroup group : values()) {
            if (group.name().contentEquals(code)) {
                return Optional.of(group);
            }
        }
        return Optional.empty();
    }
}
