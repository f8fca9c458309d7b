package org.claimwright.claims.x12;

import java.util.List;
import org.claimwright.records.Loop;
import org.claimwright.records.x12.Amount;
import org.claimwright.records.x12.Dated;
import org.claimwright.records.x12.Quantity;
import org.claimwright.records.x12.Reference;
import org.claimwright.records.x12.StatusInformation;
import org.claimwright.records.x12.Trace;

/** What became of a claim, or of all claims of a level (loops 2200 of a 277 or 277CA). */
public record ClaimStatus(Trace trace, List<StatusInformation> statuses, List<Reference> references, List<Dated> dates,
                          List<Quantity> quantities, List<Amount> amounts, @Loop("2220") List<LineStatus> lines) {
}
