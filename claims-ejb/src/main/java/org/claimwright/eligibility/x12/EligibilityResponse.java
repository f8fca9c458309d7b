package org.claimwright.eligibility.x12;

import java.util.List;
import org.claimwright.records.Loop;
import org.claimwright.records.x12.HierarchicalLevel;
import org.claimwright.records.x12.RequestValidation;
import org.claimwright.records.x12.Trace;

/** A level of a 271: payer (20), receiver (21), subscriber (22) or dependent (23), with the benefits that the payer tells. */
@Loop("2000")
public record EligibilityResponse(HierarchicalLevel level, List<Trace> traces, List<RequestValidation> refusals, @Loop("2100") InsuredParty party) {
}
