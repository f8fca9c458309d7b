package org.claimwright.edi.x12;

import java.math.BigDecimal;
import org.claimwright.money.Money;

/** What another payer paid for a line (SVD). */
@SegmentTag("SVD")
public record Adjudication(String payer, Money paid, Procedure procedure, String revenue, BigDecimal quantity, Integer bundledLine) {
}
