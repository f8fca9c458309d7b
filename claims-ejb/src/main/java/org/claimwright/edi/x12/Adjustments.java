package org.claimwright.edi.x12;

import java.util.List;

/** Adjustments of one group (CAS) (CO, PR, OA, PI), by trios. */
@SegmentTag("CAS")
public record Adjustments(String group, @Elements(from = 2, to = 19, size = 3) List<Adjustment> trios) {
}
