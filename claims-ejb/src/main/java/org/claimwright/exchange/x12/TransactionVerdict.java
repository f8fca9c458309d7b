package org.claimwright.exchange.x12;

import java.util.List;
import org.claimwright.records.Elements;
import org.claimwright.records.SegmentTag;

/** Whether the transaction is accepted (IK5) (A, E, R, ...), and why not. */
@SegmentTag("IK5")
public record TransactionVerdict(String code, @Elements(from = 2, to = 6) List<String> reasons) {
}
