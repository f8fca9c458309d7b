package org.claimwright.eligibility.x12;

import java.util.List;
import org.claimwright.edi.x12.City;
import org.claimwright.edi.x12.Contact;
import org.claimwright.edi.x12.Dated;
import org.claimwright.edi.x12.Demographics;
import org.claimwright.edi.x12.HealthCodes;
import org.claimwright.edi.x12.Loop;
import org.claimwright.edi.x12.MilitaryService;
import org.claimwright.edi.x12.Name;
import org.claimwright.edi.x12.Reference;
import org.claimwright.edi.x12.Relationship;
import org.claimwright.edi.x12.RequestValidation;
import org.claimwright.edi.x12.Specialty;
import org.claimwright.edi.x12.Street;

/** Whom a level of a 271 is about (loops 2100). */
public record InsuredParty(Name name, List<Reference> references, Street street, City city, List<Contact> contacts,
                           List<RequestValidation> refusals, Specialty specialty, Demographics demographics, Relationship relationship,
                           HealthCodes diagnoses, List<Dated> dates, List<MilitaryService> military,
                           @Loop("2110") List<BenefitInformation> benefits) {
}
