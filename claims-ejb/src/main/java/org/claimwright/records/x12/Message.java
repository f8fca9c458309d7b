package org.claimwright.records.x12;

import org.claimwright.records.SegmentTag;

/** Free text (MSG). */
@SegmentTag("MSG")
public record Message(String text) {
}
