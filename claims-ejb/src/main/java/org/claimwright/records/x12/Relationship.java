package org.claimwright.records.x12;

import org.claimwright.records.Element;
import org.claimwright.records.SegmentTag;

/** An insured's relationship (INS). */
@SegmentTag("INS")
public record Relationship(String subscriber, String relationship, String maintenanceType, String maintenanceReason,
                           @Element(17) Integer birthSequence) {
}
