package org.claimwright.claims.x12;

import org.claimwright.records.Loop;
import org.claimwright.records.x12.Beginning;

/** How a 276, 277 or 277CA begins. */
@Loop("")
public record StatusHead(Beginning beginning) {
}
