package org.claimwright.claims.x12;

import org.claimwright.edi.x12.Beginning;
import org.claimwright.edi.x12.Loop;

/** How a 276, 277 or 277CA begins. */
@Loop("")
public record StatusHead(Beginning beginning) {
}
