package org.claimwright.edi.x12;

/** A code by its list (LQ). */
@SegmentTag("LQ")
public record ListedCode(String list, String code) {
}
