package org.claimwright.claims.x12;

import java.util.List;
import org.claimwright.edi.x12.Hierarchy;
import org.claimwright.edi.x12.Loop;

/**
 * A level of a 277 or 277CA: payer (20), receiver (21), provider (19), subscriber (22), dependent (23) or patient (PT), with what became of
 * its claims.
 */
@Loop("2000")
public record StatusLevel(Hierarchy level, @Loop("2100") List<Contactable> parties, @Loop("2200") List<ClaimStatus> statuses) {
}
