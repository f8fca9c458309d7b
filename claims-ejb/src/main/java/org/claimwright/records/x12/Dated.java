package org.claimwright.records.x12;

import org.claimwright.records.SegmentTag;

/** A date or period (DTP), as its format says: D8 CCYYMMDD, RD8 two of them, DT with the time. */
@SegmentTag("DTP")
public record Dated(String qualifier, String format, String value) {
}
