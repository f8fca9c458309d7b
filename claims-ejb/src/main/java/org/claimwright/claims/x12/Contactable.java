package org.claimwright.claims.x12;

import java.util.List;
import org.claimwright.records.x12.Contact;
import org.claimwright.records.x12.Name;

/** A party with its contacts (loops 1000A and 1000B of an 837, 2100 of a 276, 277 or 277CA). */
public record Contactable(Name name, List<Contact> contacts) {
}
