package org.claimwright.edi.x12;

/** A drug by its code (LIN) (N4: NDC). */
@SegmentTag("LIN")
public record Drug(@Element(2) String qualifier, String code) {
}
