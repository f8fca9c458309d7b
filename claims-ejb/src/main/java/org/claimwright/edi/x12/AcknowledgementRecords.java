package org.claimwright.edi.x12;

import java.util.Optional;

/** The typed records of what partners say about our groups (999). */
public final class AcknowledgementRecords implements GuideRecords {

    private static final DeclaredRecords RECORDS = DeclaredRecords.of(AcknowledgementHead.class, AcknowledgedTransaction.class, AcknowledgementEnd.class);

    @Override
    public Optional<TransactionRecords> of(String guide, String transactionSet) {
        return guide.equals("005010X231A1") && transactionSet.equals("999") ? Optional.of(RECORDS) : Optional.empty();
    }
}
