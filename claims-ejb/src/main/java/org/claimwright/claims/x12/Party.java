package org.claimwright.claims.x12;

import java.util.List;
import org.claimwright.records.x12.City;
import org.claimwright.records.x12.Contact;
import org.claimwright.records.x12.Demographics;
import org.claimwright.records.x12.Name;
import org.claimwright.records.x12.Reference;
import org.claimwright.records.x12.Street;

/** Somebody around a claim (loops 2010). */
public record Party(Name name, Street street, City city, Demographics demographics, List<Reference> references, List<Contact> contacts) {
}
