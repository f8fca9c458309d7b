package org.claimwright.claims.x12;

import java.util.List;
import org.claimwright.records.Loop;
import org.claimwright.records.x12.Demographics;
import org.claimwright.records.x12.HierarchicalLevel;

/** A level of a 276: payer (20), receiver (21), provider (19), subscriber (22) or dependent (23), with what is asked about it. */
@Loop("2000")
public record InquiryLevel(HierarchicalLevel level, Demographics demographics, @Loop("2100") List<Contactable> parties,
                           @Loop("2200") List<ClaimInquiry> inquiries) {
}
