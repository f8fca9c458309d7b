package org.claimwright.claims.x12;

import java.util.List;
import org.claimwright.records.x12.City;
import org.claimwright.records.x12.Contact;
import org.claimwright.records.x12.Name;
import org.claimwright.records.x12.Reference;
import org.claimwright.records.x12.Specialty;
import org.claimwright.records.x12.Street;

/** A provider or place of a claim (loops 2310) or line (2420), told by its entity code. */
public record Provider(Name name, Specialty specialty, Street street, City city, List<Reference> references, List<Contact> contacts) {
}
