package org.claimwright.records.x12;

import java.math.BigDecimal;
import org.claimwright.money.Money;

/** One trio of a CAS: reason (CARC), amount that lowers the payment, quantity. */
public record Adjustment(String reason, Money amount, BigDecimal quantity) {
}
