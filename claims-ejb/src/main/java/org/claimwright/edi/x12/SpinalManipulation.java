package org.claimwright.edi.x12;

/** A chiropractic treatment (CR2). */
@SegmentTag("CR2")
public record SpinalManipulation(@Element(8) String condition, @Element(10) String description, String moreDescription) {
}
