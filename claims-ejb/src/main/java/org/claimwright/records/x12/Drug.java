package org.claimwright.records.x12;

import org.claimwright.records.Element;
import org.claimwright.records.SegmentTag;

/** A drug by its code (LIN) (N4: NDC). */
@SegmentTag("LIN")
public record Drug(@Element(2) String qualifier, String code) {
}
