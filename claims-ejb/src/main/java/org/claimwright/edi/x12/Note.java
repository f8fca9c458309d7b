package org.claimwright.edi.x12;

/** A note by its reference code (NTE). */
@SegmentTag("NTE")
public record Note(String reference, String text) {
}
