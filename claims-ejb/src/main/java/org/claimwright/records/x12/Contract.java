package org.claimwright.records.x12;

import java.math.BigDecimal;
import org.claimwright.money.Money;
import org.claimwright.records.SegmentTag;

/** A contract (CN1). */
@SegmentTag("CN1")
public record Contract(String type, Money amount, BigDecimal percent, String code, BigDecimal discountPercent, String version) {
}
