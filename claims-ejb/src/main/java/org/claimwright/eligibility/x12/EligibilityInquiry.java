package org.claimwright.eligibility.x12;

import java.util.List;
import org.claimwright.edi.x12.Hierarchy;
import org.claimwright.edi.x12.Loop;
import org.claimwright.edi.x12.Trace;

/** A level of a 270: payer (20), receiver (21), subscriber (22) or dependent (23), with what is asked about it. */
@Loop("2000")
public record EligibilityInquiry(Hierarchy level, List<Trace> traces, @Loop("2100") InquiredParty party) {
}
