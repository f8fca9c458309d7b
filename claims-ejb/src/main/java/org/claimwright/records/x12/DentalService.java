package org.claimwright.records.x12;

import java.math.BigDecimal;
import org.claimwright.money.Money;
import org.claimwright.records.Element;
import org.claimwright.records.SegmentTag;

/** A dental service (SV3): procedure, charge, place, areas of the mouth. */
@SegmentTag("SV3")
public record DentalService(Procedure procedure, Money charge, String place, OralCavities cavities, String prosthesis, BigDecimal quantity,
                            @Element(11) DiagnosisCodePointers pointers) {
}
