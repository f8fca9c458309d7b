package org.claimwright.eligibility.x12;

import org.claimwright.records.x12.IndustryCode;

/** A diagnosis or place that a benefit is for (loop 2115). */
public record BenefitCode(IndustryCode code) {
}
