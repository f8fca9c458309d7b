package org.claimwright.claims.x12;

import java.util.List;
import org.claimwright.records.x12.Adjudication;
import org.claimwright.records.x12.Adjustments;
import org.claimwright.records.x12.Amount;
import org.claimwright.records.x12.Dated;

/** What another payer decided about a line (loop 2430). */
public record LineAdjudication(Adjudication adjudication, List<Adjustments> adjustments, Dated date, Amount remainingLiability) {
}
