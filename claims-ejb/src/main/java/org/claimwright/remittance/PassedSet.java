package org.claimwright.remittance;

import java.util.List;

/** What passed of a remittance since the set before: a thousand claims or provider-level adjustments at the most, in the order of the file. */
record PassedSet(List<ClaimPayment> claims, List<ProviderAdjustment> adjustments) {
}
