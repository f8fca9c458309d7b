package org.claimwright.edi.x12;

/** Text in a form that a payer asks for (K3). */
@SegmentTag("K3")
public record FixedText(String text) {
}
