package org.claimwright.records.x12;

import org.claimwright.records.SegmentTag;

/** Text in a form that a payer asks for (K3). */
@SegmentTag("K3")
public record FixedText(String text) {
}
