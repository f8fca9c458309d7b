package org.claimwright.exchange.x12;

import java.util.Optional;
import org.claimwright.records.DeclaredRecords;
import org.claimwright.records.GuideRecords;
import org.claimwright.records.TransactionRecords;

/** The typed records of what partners say about our groups (999). */
public final class AcknowledgementRecords implements GuideRecords {

    private static final DeclaredRecords RECORDS = DeclaredRecords.of(AcknowledgementHead.class, AcknowledgedTransaction.class, AcknowledgementEnd.class);

    @Override
    public Optional<TransactionRecords> of(String guide, String transactionSet) {
        return guide.equals("005010X231A1") && transactionSet.equals("999") ? Optional.of(RECORDS) : Optional.empty();
    }
}
