package org.claimwright.records.x12;

import org.claimwright.records.SegmentTag;

/** Whose currency (CUR), where it is not the dollar. */
@SegmentTag("CUR")
public record Currency(String entity, String currency) {
}
