package org.claimwright.records.x12;

import java.math.BigDecimal;
import org.claimwright.money.Money;
import org.claimwright.records.SegmentTag;

/** What a payer said about an inpatient claim (MIA). */
@SegmentTag("MIA")
public record InpatientAdjudication(BigDecimal coveredDays, Money outlier, BigDecimal psychiatricDays, Money drgAmount, String remark1,
                                    Money disproportionateShare, Money passThrough, Money ppsCapital, Money capitalFederal,
                                    Money capitalHospital, Money capitalDisproportionateShare, Money oldCapital, Money capitalEducation,
                                    Money operatingHospital, BigDecimal costReportDays, Money operatingFederal, Money capitalOutlier,
                                    Money indirectTeaching, Money nonpayableProfessional, String remark2, String remark3, String remark4,
                                    String remark5, Money capitalException) {
}
