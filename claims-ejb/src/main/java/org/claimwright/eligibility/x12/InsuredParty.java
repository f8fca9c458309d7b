package org.claimwright.eligibility.x12;

import java.util.List;
import org.claimwright.records.Loop;
import org.claimwright.records.x12.City;
import org.claimwright.records.x12.Contact;
import org.claimwright.records.x12.Dated;
import org.claimwright.records.x12.Demographics;
import org.claimwright.records.x12.HealthCodes;
import org.claimwright.records.x12.MilitaryService;
import org.claimwright.records.x12.Name;
import org.claimwright.records.x12.Reference;
import org.claimwright.records.x12.Relationship;
import org.claimwright.records.x12.RequestValidation;
import org.claimwright.records.x12.Specialty;
import org.claimwright.records.x12.Street;

/** Whom a level of a 271 is about (loops 2100). */
public record InsuredParty(Name name, List<Reference> references, Street street, City city, List<Contact> contacts,
                           List<RequestValidation> refusals, Specialty specialty, Demographics demographics, Relationship relationship,
                           HealthCodes diagnoses, List<Dated> dates, List<MilitaryService> military,
                           @Loop("2110") List<BenefitInformation> benefits) {
}
