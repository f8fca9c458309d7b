package org.claimwright.eligibility.x12;

import java.util.List;
import org.claimwright.edi.x12.Hierarchy;
import org.claimwright.edi.x12.Loop;
import org.claimwright.edi.x12.RequestValidation;
import org.claimwright.edi.x12.Trace;

/** A level of a 271: payer (20), receiver (21), subscriber (22) or dependent (23), with the benefits that the payer tells. */
@Loop("2000")
public record EligibilityResponse(Hierarchy level, List<Trace> traces, List<RequestValidation> refusals, @Loop("2100") InsuredParty party) {
}
