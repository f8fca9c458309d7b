package org.claimwright.edi.x12;

import java.math.BigDecimal;

/** Orthodontic treatment (DN1): months in all, months remaining. */
@SegmentTag("DN1")
public record OrthodonticTreatment(BigDecimal months, BigDecimal remaining, String questionResponse, String description) {
}
