package org.claimwright.records.x12;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.claimwright.records.SegmentTag;

/** An answer on a form (FRM). */
@SegmentTag("FRM")
public record FormAnswer(String question, String answer, String reference, LocalDate date, BigDecimal percent) {
}
