package org.claimwright.records.x12;

import org.claimwright.records.SegmentTag;

/** They end (LE). */
@SegmentTag("LE")
public record LoopEnd(String loop) {
}
