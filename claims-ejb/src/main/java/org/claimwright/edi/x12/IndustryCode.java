package org.claimwright.edi.x12;

/** A code of an industry list (III). */
@SegmentTag("III")
public record IndustryCode(String list, String code, String category, String text) {
}
