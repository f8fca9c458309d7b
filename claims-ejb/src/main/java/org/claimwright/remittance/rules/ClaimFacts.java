package org.claimwright.remittance.rules;

import org.claimwright.edi.Position;
import org.claimwright.money.Money;
import org.claimwright.remittance.ClaimPayment;
import org.claimwright.source.Source;

/**
 * What is known when a CLP is posted.
 *
 * @param postedByOthers what other payers' remittances, posted before, paid and wrote off on this claim; null when there is none
 */
public record ClaimFacts(ClaimPayment claim, ClaimMatch match, Money postedByOthers, Payer payer) {

    /**
     * Whose remittance it is, and in which file it stands.
     *
     * @param id         null when we do not know the payer
     * @param identifier TRN03
     */
    public record Payer(Integer id, String identifier, long fileId) {

        Source source(Position position, int element) {
            return new Source(fileId, position.firstByte(), position.length(), element);
        }
    }
}
