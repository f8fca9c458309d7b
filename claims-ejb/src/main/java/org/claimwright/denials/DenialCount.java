package org.claimwright.denials;

import org.claimwright.money.Money;

/**
 * How many there are, counted up to a cap and never scanned further.
 *
 * @param count   at most the cap
 * @param capped  there are more than the cap
 * @param dollars open in those that were counted
 */
public record DenialCount(int count, boolean capped, Money dollars) {

    /** {@code 86} or {@code 1,000+}. */
    public String display() {
        return String.format(java.util.Locale.ROOT, "%,d%s", count, capped ? "+" : "");
    }
}
