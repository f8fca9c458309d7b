package org.claimwright.records.x12;

import org.claimwright.records.SegmentTag;

/** A code by its list (LQ). */
@SegmentTag("LQ")
public record ListedCode(String list, String code) {
}
