package org.claimwright.records.x12;

import java.math.BigDecimal;
import org.claimwright.money.Money;
import org.claimwright.records.SegmentTag;

/** What a payer said about an outpatient claim (MOA). */
@SegmentTag("MOA")
public record OutpatientAdjudication(BigDecimal reimbursementRate, Money payable, String remark1, String remark2, String remark3,
                                     String remark4, String remark5, Money renalDisease, Money nonpayableProfessional) {
}
