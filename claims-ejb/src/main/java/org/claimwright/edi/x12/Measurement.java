package org.claimwright.edi.x12;

import java.math.BigDecimal;

/** A test result (MEA). */
@SegmentTag("MEA")
public record Measurement(String reference, String qualifier, BigDecimal value) {
}
