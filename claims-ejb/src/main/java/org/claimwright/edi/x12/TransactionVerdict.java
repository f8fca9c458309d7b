package org.claimwright.edi.x12;

import java.util.List;

/** Whether the transaction is accepted (IK5) (A, E, R, ...), and why not. */
@SegmentTag("IK5")
public record TransactionVerdict(String code, @Elements(from = 2, to = 6) List<String> reasons) {
}
