package org.claimwright.eligibility.x12;

import java.util.List;
import org.claimwright.records.x12.City;
import org.claimwright.records.x12.Contact;
import org.claimwright.records.x12.Name;
import org.claimwright.records.x12.Specialty;
import org.claimwright.records.x12.Street;

/** Somebody whom a benefit has to do with (loop 2120): another payer, a primary care provider. */
public record BenefitEntity(Name name, Street street, City city, List<Contact> contacts, Specialty specialty) {
}
