package org.claimwright.records.x12;

import java.util.List;
import org.claimwright.records.Elements;
import org.claimwright.records.SegmentTag;

/** Conditions of a category (CRC), and whether they apply. */
@SegmentTag("CRC")
public record Conditions(String category, String applies, @Elements(from = 3, to = 7) List<String> codes) {
}
