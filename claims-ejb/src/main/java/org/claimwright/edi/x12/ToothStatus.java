package org.claimwright.edi.x12;

/** A tooth that is missing or to be extracted (DN2). */
@SegmentTag("DN2")
public record ToothStatus(String tooth, String status, @Element(6) String qualifier) {
}
