package org.claimwright.edi.x12;

import java.math.BigDecimal;
import org.claimwright.money.Money;

/** What a repricer says (HCP). */
@SegmentTag("HCP")
public record Pricing(String method, Money allowed, Money savings, String organisation, BigDecimal rate, String group, Money groupAmount,
                      String revenue, String qualifier, String code, String unit, BigDecimal quantity, String rejectReason, String compliance,
                      String exception) {
}
