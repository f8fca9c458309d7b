package org.claimwright.records.x12;

import org.claimwright.records.SegmentTag;

/** Related entities follow (LS). */
@SegmentTag("LS")
public record LoopBegin(String loop) {
}
