package org.claimwright.records.x12;

import org.claimwright.records.SegmentTag;

/** A provider's role and taxonomy code (PRV). */
@SegmentTag("PRV")
public record Specialty(String provider, String qualifier, String code) {
}
