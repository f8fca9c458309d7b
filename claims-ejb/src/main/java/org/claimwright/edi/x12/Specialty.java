package org.claimwright.edi.x12;

/** A provider's role and taxonomy code (PRV). */
@SegmentTag("PRV")
public record Specialty(String provider, String qualifier, String code) {
}
