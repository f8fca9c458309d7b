package org.claimwright.records.x12;

import java.math.BigDecimal;
import org.claimwright.records.SegmentTag;

/** A test result (MEA). */
@SegmentTag("MEA")
public record Measurement(String reference, String qualifier, BigDecimal value) {
}
