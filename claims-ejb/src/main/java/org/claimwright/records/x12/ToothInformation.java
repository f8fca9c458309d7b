package org.claimwright.records.x12;

import org.claimwright.records.SegmentTag;

/** A tooth and its surfaces (TOO). */
@SegmentTag("TOO")
public record ToothInformation(String qualifier, String tooth, ToothSurfaces surfaces) {
}
