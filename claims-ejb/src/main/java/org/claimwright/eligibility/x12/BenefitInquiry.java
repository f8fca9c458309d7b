package org.claimwright.eligibility.x12;

import java.util.List;
import org.claimwright.records.x12.Amount;
import org.claimwright.records.x12.Dated;
import org.claimwright.records.x12.IndustryCode;
import org.claimwright.records.x12.Inquiry;
import org.claimwright.records.x12.Reference;

/** What is asked (loop 2110 of a 270). */
public record BenefitInquiry(Inquiry inquiry, List<Amount> amounts, IndustryCode industryCode, Reference reference, Dated date) {
}
