package org.claimwright.records.x12;

import org.claimwright.records.SegmentTag;

/** Lines of an address (N3). */
@SegmentTag("N3")
public record Street(String line1, String line2) {
}
