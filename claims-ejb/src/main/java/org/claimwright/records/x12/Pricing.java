package org.claimwright.records.x12;

import java.math.BigDecimal;
import org.claimwright.money.Money;
import org.claimwright.records.SegmentTag;

/** What a repricer says (HCP). */
@SegmentTag("HCP")
public record Pricing(String method, Money allowed, Money savings, String organisation, BigDecimal rate, String group, Money groupAmount,
                      String revenue, String qualifier, String code, String unit, BigDecimal quantity, String rejectReason, String compliance,
                      String exception) {
}
