package org.claimwright.edi.x12;

import java.math.BigDecimal;

/** About a patient (PAT): relationship to the subscriber, death, weight, pregnancy. */
@SegmentTag("PAT")
public record PatientInformation(String relationship, @Element(5) String deathFormat, String deathDate, String weightUnit, BigDecimal weight,
                                 String pregnancy) {
}
