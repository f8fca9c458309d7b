package org.claimwright.remittance.x12;

import org.claimwright.edi.EdiListener;
import org.claimwright.edi.Segment;
import org.claimwright.edi.TransactionResult;
import org.claimwright.remittance.RemittanceListener;

/**
 * Builds the typed records of one 835 from its segments and hands each on as soon as it is complete: never more than one claim in memory.
 * Placed by {@link Segment#code()}; also goes on where the structure is wrong, so that the money of a held remittance can be shown.
 */
public final class RemittanceReader implements EdiListener {

    private final RemittanceListener listener;

    public RemittanceReader(RemittanceListener listener) {
        this.listener = listener;
    }

    @Override
    public void segment(Segment segment) {
        throw new UnsupportedOperationException("comes with the remittance");
    }

    @Override
    public void transactionEnds(TransactionResult result) {
        throw new UnsupportedOperationException("comes with the remittance " + listener);
    }
}
