package org.claimwright.records.x12;

import java.math.BigDecimal;
import org.claimwright.money.Money;
import org.claimwright.records.Element;
import org.claimwright.records.SegmentTag;

/** A professional service (SV1): procedure, charge, units, and which diagnoses it is for. */
@SegmentTag("SV1")
public record ProfessionalService(Procedure procedure, Money charge, String unit, BigDecimal quantity, String place,
                                  @Element(7) DiagnosisCodePointers pointers, @Element(9) String emergency, @Element(11) String screening,
                                  String familyPlanning, @Element(15) String copay) {
}
