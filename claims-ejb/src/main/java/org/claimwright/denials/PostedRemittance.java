package org.claimwright.denials;

import java.time.LocalDate;

/**
 * What deciding needs of a remittance.
 *
 * @param date             of the payment; when it was posted where the payment has none
 * @param denialWindowDays the payer's days to answer a denial; null = unknown, and the claim's payer is asked
 */
record PostedRemittance(String payerIdentifier, LocalDate date, Integer denialWindowDays) {
}
