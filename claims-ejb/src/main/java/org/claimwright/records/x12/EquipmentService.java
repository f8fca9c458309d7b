package org.claimwright.records.x12;

import java.math.BigDecimal;
import org.claimwright.money.Money;
import org.claimwright.records.SegmentTag;

/** Durable medical equipment (SV5): rent, price, how often. */
@SegmentTag("SV5")
public record EquipmentService(Procedure procedure, String unit, BigDecimal quantity, Money rental, Money purchase, String frequency) {
}
