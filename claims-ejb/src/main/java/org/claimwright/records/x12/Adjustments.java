package org.claimwright.records.x12;

import java.util.List;
import org.claimwright.records.Elements;
import org.claimwright.records.SegmentTag;

/** Adjustments of one group (CAS) (CO, PR, OA, PI), by trios. */
@SegmentTag("CAS")
public record Adjustments(String group, @Elements(from = 2, to = 19, size = 3) List<Adjustment> trios) {
}
