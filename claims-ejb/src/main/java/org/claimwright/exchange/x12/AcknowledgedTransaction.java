package org.claimwright.exchange.x12;

import java.util.List;
import org.claimwright.records.Loop;

/** What a 999 says about one transaction. */
@Loop("2000")
public record AcknowledgedTransaction(TransactionAnswered answered, @Loop("2100") List<SegmentError> errors, TransactionVerdict verdict) {
}
