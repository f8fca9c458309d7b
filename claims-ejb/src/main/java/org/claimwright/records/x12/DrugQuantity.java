package org.claimwright.records.x12;

import java.math.BigDecimal;
import org.claimwright.records.Element;
import org.claimwright.records.SegmentTag;

/** How much of a drug (CTP). */
@SegmentTag("CTP")
public record DrugQuantity(@Element(4) BigDecimal quantity, UnitOfMeasure unit) {
}
