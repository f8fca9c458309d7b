package org.claimwright.eligibility.x12;

import org.claimwright.records.Loop;
import org.claimwright.records.x12.Beginning;

/** How a 270 or 271 begins. */
@Loop("")
public record EligibilityHead(Beginning beginning) {
}
