package org.claimwright.edi.x12;

/** Related entities follow (LS). */
@SegmentTag("LS")
public record LoopBegin(String loop) {
}
