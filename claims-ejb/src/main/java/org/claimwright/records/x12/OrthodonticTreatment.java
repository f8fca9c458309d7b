package org.claimwright.records.x12;

import java.math.BigDecimal;
import org.claimwright.records.SegmentTag;

/** Orthodontic treatment (DN1): months in all, months remaining. */
@SegmentTag("DN1")
public record OrthodonticTreatment(BigDecimal months, BigDecimal remaining, String questionResponse, String description) {
}
