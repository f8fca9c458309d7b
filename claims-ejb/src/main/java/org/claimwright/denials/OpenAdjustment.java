package org.claimwright.denials;

import java.time.LocalDate;
import java.util.List;
import org.claimwright.money.Money;

/**
 * An adjustment that the posting left open with the insurer, with what its line and claim carry.
 *
 * @param lineOrdinal the payer's; 0 = the claim as a whole
 * @param lineNo      ours; 0 = the claim as a whole
 * @param remarks     the line's, then the claim's
 * @param payerId     the claim's
 * @param serviceDate the claim's first day of service
 * @param windowDays  of the claim's payer to answer a denial; null = unknown
 */
record OpenAdjustment(int claimOrdinal, int lineOrdinal, int ordinal, long claimId, int lineNo, String group, String reason, Money open, List<String> remarks,
                      int payerId, LocalDate serviceDate, Integer windowDays) {

    boolean isOfSameLine(OpenAdjustment other) {
        return claimOrdinal == other.claimOrdinal && lineOrdinal == other.lineOrdinal;
    }
}
