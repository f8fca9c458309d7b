package org.claimwright.records.x12;

import java.math.BigDecimal;
import org.claimwright.records.SegmentTag;

/** How long durable medical equipment is needed (CR3). */
@SegmentTag("CR3")
public record EquipmentCertification(String type, String unit, BigDecimal duration) {
}
