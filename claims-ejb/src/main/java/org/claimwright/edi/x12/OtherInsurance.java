package org.claimwright.edi.x12;

/** What was signed for another payer (OI). */
@SegmentTag("OI")
public record OtherInsurance(@Element(3) String benefitsAssigned, String patientSignature, @Element(6) String release) {
}
