package org.claimwright.edi.x12;

/** A tooth and its surfaces (TOO). */
@SegmentTag("TOO")
public record ToothInformation(String qualifier, String tooth, ToothSurfaces surfaces) {
}
