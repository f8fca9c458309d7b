package org.claimwright.edi.x12;

/** Free text (MSG). */
@SegmentTag("MSG")
public record Message(String text) {
}
