package org.claimwright.edi.x12;

import java.math.BigDecimal;

/** How much of a drug (CTP). */
@SegmentTag("CTP")
public record DrugQuantity(@Element(4) BigDecimal quantity, UnitOfMeasure unit) {
}
