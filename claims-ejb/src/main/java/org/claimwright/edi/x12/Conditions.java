package org.claimwright.edi.x12;

import java.util.List;

/** Conditions of a category (CRC), and whether they apply. */
@SegmentTag("CRC")
public record Conditions(String category, String applies, @Elements(from = 3, to = 7) List<String> codes) {
}
