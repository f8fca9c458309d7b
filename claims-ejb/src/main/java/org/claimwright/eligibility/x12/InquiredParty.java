package org.claimwright.eligibility.x12;

import java.util.List;
import org.claimwright.records.Loop;
import org.claimwright.records.x12.City;
import org.claimwright.records.x12.Dated;
import org.claimwright.records.x12.Demographics;
import org.claimwright.records.x12.HealthCodes;
import org.claimwright.records.x12.Name;
import org.claimwright.records.x12.Reference;
import org.claimwright.records.x12.Relationship;
import org.claimwright.records.x12.Specialty;
import org.claimwright.records.x12.Street;

/** Whom a level of a 270 is about (loops 2100). */
public record InquiredParty(Name name, List<Reference> references, Street street, City city, Specialty specialty, Demographics demographics,
                            Relationship relationship, HealthCodes diagnoses, List<Dated> dates, @Loop("2110") List<BenefitInquiry> inquiries) {
}
