package org.claimwright.edi.x12;

import java.math.BigDecimal;
import org.claimwright.money.Money;

/** A contract (CN1). */
@SegmentTag("CN1")
public record Contract(String type, Money amount, BigDecimal percent, String code, BigDecimal discountPercent, String version) {
}
