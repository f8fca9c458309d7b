package org.claimwright.records.x12;

import org.claimwright.records.Element;
import org.claimwright.records.SegmentTag;

/** A tooth that is missing or to be extracted (DN2). */
@SegmentTag("DN2")
public record ToothStatus(String tooth, String status, @Element(6) String qualifier) {
}
