package org.claimwright.claims.x12;

import java.util.List;
import org.claimwright.edi.x12.Adjudication;
import org.claimwright.edi.x12.Adjustments;
import org.claimwright.edi.x12.Amount;
import org.claimwright.edi.x12.Dated;

/** What another payer decided about a line (loop 2430). */
public record LineAdjudication(Adjudication adjudication, List<Adjustments> adjustments, Dated date, Amount remainingLiability) {
}
