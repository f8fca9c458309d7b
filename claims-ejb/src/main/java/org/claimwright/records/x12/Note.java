package org.claimwright.records.x12;

import org.claimwright.records.SegmentTag;

/** A note by its reference code (NTE). */
@SegmentTag("NTE")
public record Note(String reference, String text) {
}
