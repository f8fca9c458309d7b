package org.claimwright.edi.x12;

/** Lines of an address (N3). */
@SegmentTag("N3")
public record Street(String line1, String line2) {
}
