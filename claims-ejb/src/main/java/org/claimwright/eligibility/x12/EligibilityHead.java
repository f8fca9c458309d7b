package org.claimwright.eligibility.x12;

import org.claimwright.edi.x12.Beginning;
import org.claimwright.edi.x12.Loop;

/** How a 270 or 271 begins. */
@Loop("")
public record EligibilityHead(Beginning beginning) {
}
