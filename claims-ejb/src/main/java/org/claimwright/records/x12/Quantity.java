package org.claimwright.records.x12;

import java.math.BigDecimal;
import org.claimwright.records.SegmentTag;

/** A quantity by its qualifier (QTY). */
@SegmentTag("QTY")
public record Quantity(String qualifier, BigDecimal quantity) {
}
