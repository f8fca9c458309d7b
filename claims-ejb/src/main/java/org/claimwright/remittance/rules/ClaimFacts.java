package org.claimwright.remittance.rules;

import org.claimwright.edi.Position;
import org.claimwright.remittance.ClaimPayment;
import org.claimwright.source.Source;

/**
 * What is known when a CLP is posted.
 *
 * @param reference of the CLP's work items, {@code remittance:12/claim:3}
 * @param history   of the claim that it matches
 * @param payer     whose remittance it is
 */
public record ClaimFacts(ClaimPayment claim, ClaimMatch match, String reference, ClaimHistory history, Payer payer) {

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
