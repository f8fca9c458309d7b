package org.claimwright.edi.x12;

/** A trace number and who gave it (TRN). */
@SegmentTag("TRN")
public record Trace(String type, String number, String originator, String supplement) {
}
