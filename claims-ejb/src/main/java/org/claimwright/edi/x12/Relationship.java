package org.claimwright.edi.x12;

/** An insured's relationship (INS). */
@SegmentTag("INS")
public record Relationship(String subscriber, String relationship, String maintenanceType, String maintenanceReason,
                           @Element(17) Integer birthSequence) {
}
