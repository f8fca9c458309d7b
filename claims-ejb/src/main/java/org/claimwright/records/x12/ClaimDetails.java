package org.claimwright.records.x12;

import org.claimwright.money.Money;
import org.claimwright.records.Element;
import org.claimwright.records.SegmentTag;

/** A claim (CLM): the patient control number, its charge, where, and what was signed. */
@SegmentTag("CLM")
public record ClaimDetails(String patientControlNumber, Money charge, @Element(5) PlaceOfService place, String providerSignature,
                           String assignment, String benefitsAssigned, String release, String patientSignature, RelatedCauses relatedCauses,
                           String specialProgram, @Element(19) String predetermination, String delay) {
}
