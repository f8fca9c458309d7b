package org.claimwright.claims.x12;

import java.util.List;
import org.claimwright.records.Loop;
import org.claimwright.records.x12.Amount;
import org.claimwright.records.x12.Dated;
import org.claimwright.records.x12.Reference;
import org.claimwright.records.x12.Trace;

/** A claim whose status is asked (loop 2200 of a 276). */
public record ClaimInquiry(Trace trace, List<Reference> references, Amount amount, Dated date, @Loop("2210") List<LineInquiry> lines) {
}
