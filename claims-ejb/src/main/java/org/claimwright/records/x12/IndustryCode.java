package org.claimwright.records.x12;

import org.claimwright.records.SegmentTag;

/** A code of an industry list (III). */
@SegmentTag("III")
public record IndustryCode(String list, String code, String category, String text) {
}
