package org.claimwright.records.x12;

import java.math.BigDecimal;
import org.claimwright.money.Money;
import org.claimwright.records.SegmentTag;

/** A service line that is asked about (SVC). */
@SegmentTag("SVC")
public record ServiceDetails(Procedure procedure, Money charge, Money paid, String revenue, BigDecimal quantityPaid, Procedure submitted,
                             BigDecimal quantity) {
}
