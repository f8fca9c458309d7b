package org.claimwright.records.x12;

import java.math.BigDecimal;
import org.claimwright.money.Money;
import org.claimwright.records.SegmentTag;

/** What another payer paid for a line (SVD). */
@SegmentTag("SVD")
public record Adjudication(String payer, Money paid, Procedure procedure, String revenue, BigDecimal quantity, Integer bundledLine) {
}
