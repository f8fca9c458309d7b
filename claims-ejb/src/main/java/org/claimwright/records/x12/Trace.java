package org.claimwright.records.x12;

import org.claimwright.records.SegmentTag;

/** A trace number and who gave it (TRN). */
@SegmentTag("TRN")
public record Trace(String type, String number, String originator, String supplement) {
}
