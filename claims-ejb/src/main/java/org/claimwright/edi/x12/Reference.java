package org.claimwright.edi.x12;

/** A reference by its qualifier (REF). */
@SegmentTag("REF")
public record Reference(String qualifier, String value, String description, LinkedReference linked) {
}
