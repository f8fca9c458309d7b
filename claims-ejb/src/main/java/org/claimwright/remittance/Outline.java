package org.claimwright.remittance;

import java.util.List;
import org.claimwright.money.Money;

/**
 * What must be known of a remittance before any of it is posted, but for its {@link Payment}: taken when its file is read.
 *
 * @param headerLength     bytes from its ST to its first LX, CLP or PLB: where the payment stands
 * @param claims           how many CLP
 * @param claimsPaid       of all CLP04 that can be read
 * @param providerAdjusted of all PLB amounts that can be read, as sent: positive lowers the payment
 * @param unreadable       what keeps the money from being read, the first few by name; empty when all of it can be
 * @param bodySha256       of every element from BPR on, without control numbers and DTM*405
 */
public record Outline(long headerLength, int claims, Money claimsPaid, Money providerAdjusted, List<String> unreadable, byte[] bodySha256) {
}
