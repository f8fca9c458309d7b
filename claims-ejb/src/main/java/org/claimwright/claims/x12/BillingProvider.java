package org.claimwright.claims.x12;

import java.util.List;
import org.claimwright.records.Loop;
import org.claimwright.records.x12.Currency;
import org.claimwright.records.x12.HierarchicalLevel;
import org.claimwright.records.x12.Specialty;

/** The billing provider, without the claims under it: the provider (85), the pay-to address (87) and plan (PE). */
@Loop("2000A")
public record BillingProvider(HierarchicalLevel level, Specialty specialty, Currency currency, @Loop("2010A") List<Party> parties) {
}
