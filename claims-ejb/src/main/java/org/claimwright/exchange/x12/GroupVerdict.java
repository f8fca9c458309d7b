package org.claimwright.exchange.x12;

import java.util.List;
import org.claimwright.records.Elements;
import org.claimwright.records.SegmentTag;

/** Whether the group is accepted (AK9) (A, E, P, R), its counts, and why not. */
@SegmentTag("AK9")
public record GroupVerdict(String code, Integer included, Integer received, Integer accepted, @Elements(from = 5, to = 9) List<String> reasons) {
}
