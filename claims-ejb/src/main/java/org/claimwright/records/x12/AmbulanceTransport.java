package org.claimwright.records.x12;

import java.math.BigDecimal;
import org.claimwright.records.Element;
import org.claimwright.records.SegmentTag;

/** An ambulance transport (CR1). */
@SegmentTag("CR1")
public record AmbulanceTransport(String weightUnit, BigDecimal weight, @Element(4) String reason, String distanceUnit, BigDecimal distance,
                                 @Element(9) String roundTripPurpose, String stretcherPurpose) {
}
