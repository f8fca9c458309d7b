package org.claimwright.records.x12;

import org.claimwright.records.Element;
import org.claimwright.records.SegmentTag;

/** A chiropractic treatment (CR2). */
@SegmentTag("CR2")
public record SpinalManipulation(@Element(8) String condition, @Element(10) String description, String moreDescription) {
}
