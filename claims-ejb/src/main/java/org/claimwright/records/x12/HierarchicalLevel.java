package org.claimwright.records.x12;

import org.claimwright.records.SegmentTag;

/** A hierarchical level (HL): number and parent are filled by the writer where they are empty; children is 1 when a level stands under it. */
@SegmentTag("HL")
public record HierarchicalLevel(String number, String parent, String level, String children) {
}
