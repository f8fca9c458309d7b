package org.claimwright.edi.rules;

import org.claimwright.edi.Problems;
import org.claimwright.edi.Segment;

/** The place of an element that a check may have to point at later: reused, so that nothing is made for what is right. */
public final class KeptPlace {

    private int ordinal;
    private String segmentId = "";
    private String loop = "";
    private long firstByte;

    /** @param element 0 for the segment */
    public void keep(Segment segment, int element) {
        ordinal = segment.ordinal();
        segmentId = segment.id();
        loop = segment.loop();
        firstByte = segment.firstByteOf(element);
    }

    public Problems.Place place() {
        return new Problems.Place(ordinal, segmentId, loop, firstByte);
    }
}
