package org.claimwright.records.x12;

import java.math.BigDecimal;
import org.claimwright.records.SegmentTag;

/** How often a service may be given (HSD). */
@SegmentTag("HSD")
public record ServiceDelivery(String quantityQualifier, BigDecimal quantity, String unit, BigDecimal sampleFrequency, String periodQualifier,
                              Integer periods, String calendar, String timePattern) {
}
