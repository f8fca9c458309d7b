package org.claimwright.eligibility.x12;

import java.util.List;
import org.claimwright.records.Loop;
import org.claimwright.records.x12.HierarchicalLevel;
import org.claimwright.records.x12.Trace;

/** A level of a 270: payer (20), receiver (21), subscriber (22) or dependent (23), with what is asked about it. */
@Loop("2000")
public record EligibilityInquiry(HierarchicalLevel level, List<Trace> traces, @Loop("2100") InquiredParty party) {
}
