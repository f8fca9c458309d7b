package org.claimwright.records.x12;

import java.math.BigDecimal;
import org.claimwright.records.Element;
import org.claimwright.records.SegmentTag;

/** About a patient (PAT): relationship to the subscriber, death, weight, pregnancy. */
@SegmentTag("PAT")
public record PatientInformation(String relationship, @Element(5) String deathFormat, String deathDate, String weightUnit, BigDecimal weight,
                                 String pregnancy) {
}
