package org.claimwright.records.x12;

import org.claimwright.records.SegmentTag;

/** A reference by its qualifier (REF). */
@SegmentTag("REF")
public record Reference(String qualifier, String value, String description, LinkedReference linked) {
}
