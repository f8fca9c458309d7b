package org.claimwright.records.x12;

import org.claimwright.records.Element;
import org.claimwright.records.SegmentTag;

/** What was signed for another payer (OI). */
@SegmentTag("OI")
public record OtherInsurance(@Element(3) String benefitsAssigned, String patientSignature, @Element(6) String release) {
}
