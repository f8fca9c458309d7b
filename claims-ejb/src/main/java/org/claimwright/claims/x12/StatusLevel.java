package org.claimwright.claims.x12;

import java.util.List;
import org.claimwright.records.Loop;
import org.claimwright.records.x12.HierarchicalLevel;

/**
 * A level of a 277 or 277CA: payer (20), receiver (21), provider (19), subscriber (22), dependent (23) or patient (PT), with what became of
 * its claims.
 */
@Loop("2000")
public record StatusLevel(HierarchicalLevel level, @Loop("2100") List<Contactable> parties, @Loop("2200") List<ClaimStatus> statuses) {
}
