package org.claimwright.claims.x12;

import java.util.List;
import org.claimwright.records.x12.City;
import org.claimwright.records.x12.Dated;
import org.claimwright.records.x12.Name;
import org.claimwright.records.x12.Reference;
import org.claimwright.records.x12.Street;

/** Somebody of another policy (loops 2330): its subscriber (IL), its payer (PR), the providers as that payer knows them. */
public record OtherParty(Name name, Street street, City city, Dated date, List<Reference> references) {
}
