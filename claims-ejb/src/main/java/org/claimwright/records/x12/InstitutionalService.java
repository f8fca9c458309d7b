package org.claimwright.records.x12;

import java.math.BigDecimal;
import org.claimwright.money.Money;
import org.claimwright.records.Element;
import org.claimwright.records.SegmentTag;

/** An institutional service (SV2): revenue code, procedure, charge, units. */
@SegmentTag("SV2")
public record InstitutionalService(String revenue, Procedure procedure, Money charge, String unit, BigDecimal quantity,
                                   @Element(7) Money noncovered) {
}
