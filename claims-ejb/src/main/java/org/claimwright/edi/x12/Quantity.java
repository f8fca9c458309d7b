package org.claimwright.edi.x12;

import java.math.BigDecimal;

/** A quantity by its qualifier (QTY). */
@SegmentTag("QTY")
public record Quantity(String qualifier, BigDecimal quantity) {
}
