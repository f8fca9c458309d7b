package org.claimwright.records.x12;

import java.math.BigDecimal;
import java.util.List;
import org.claimwright.money.Money;
import org.claimwright.records.SegmentTag;

/** A benefit (EB): what it says, for whom, for which service types, how much. */
@SegmentTag("EB")
public record Benefit(String information, String coverageLevel, List<String> serviceTypes, String insuranceType, String plan, String period,
                      Money amount, BigDecimal percent, String quantityQualifier, BigDecimal quantity, String authorization, String network,
                      Procedure procedure, DiagnosisCodePointers pointers) {
}
