package org.claimwright.edi;

import java.util.Optional;

/** A departure from the guide that a partner is known for and that we agreed to bear. Off unless named in the partner's profile. */
public enum Leniency {
    /** A payer restarts its control numbers, so an interchange number seen before says nothing. */
    CONTROL_NUMBERS_RESTART("control-numbers-restart"),
    /** An 835 without the payer's technical contact (PER*BL in 1000A) is released by itself. */
    REMITTANCE_WITHOUT_TECHNICAL_CONTACT("835-without-PER-BL");

    private final String configured;

    Leniency(String configured) {
        this.configured = configured;
    }

    /** As {@code claimwright.properties} names it. */
    public String configuredAs() {
        return configured;
    }

    public static Optional<Leniency> named(String configured) {
        for (Leniency leniency : values()) {
            if (leniency.configured.equals(configured)) {
                return Optional.of(leniency);
            }
        }
        return Optional.empty();
    }
}
