package org.claimwright.edi.x12;

/** They end (LE). */
@SegmentTag("LE")
public record LoopEnd(String loop) {
}
