package org.claimwright.remittance;

import java.time.LocalDate;
import org.claimwright.edi.Position;
import org.claimwright.money.Money;

/**
 * One provider-level adjustment: one pair of a PLB. Not tied to a claim unless its reference says so. Positive lowers the payment.
 *
 * @param ordinal      of the pair within the ST, from 1
 * @param provider     PLB01
 * @param fiscalPeriod PLB02, null when it cannot be read
 * @param reason       PLB03-1 (05-1, ...)
 * @param reference    PLB03-2, empty when absent
 * @param amount       PLB04 (06, ...); null when it cannot be read
 * @param element      of the amount within the PLB: 4, 6, 8, 10, 12 or 14
 */
public record ProviderAdjustment(int ordinal, String provider, LocalDate fiscalPeriod, String reason, String reference, Money amount,
                                 Position position, int element) {
}
