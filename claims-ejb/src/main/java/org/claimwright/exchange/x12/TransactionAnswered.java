package org.claimwright.exchange.x12;

import org.claimwright.records.SegmentTag;

/** A transaction that a 999 answers (AK2): ST01, ST02, ST03. */
@SegmentTag("AK2")
public record TransactionAnswered(String transactionSet, String control, String guide) {
}
