package org.claimwright.remittance;

import java.time.LocalDate;
import org.claimwright.money.Money;

/**
 * What became of a remittance: its state and where its money went. For a posted one, paid + unapplied less provider adjustments is the
 * payment.
 *
 * @param state      HELD, HELD_FOR_RELEASE, DISMISSED, DUPLICATE, TEST or POSTED
 * @param holdReason null unless it is held
 * @param trace      TRN02
 * @param payment    BPR02; null when it cannot be read
 * @param claims     CLPs in it
 * @param paid       posted to claims
 * @param adjusted   contractual and prior payer
 * @param patient    to the patients
 * @param unapplied  neither matched nor balanced, or a reversal not yet paired
 * @param difference claims less provider adjustments less payment; 0 in every posted one
 */
public record RemittanceReport(long remittanceId, long transactionId, long fileId, String state, String holdReason, String holdWords,
                               String payerName, String trace, LocalDate paidOn, Money payment, int claims, Money paid, Money adjusted,
                               Money patient, Money unapplied, Money difference) {
}
