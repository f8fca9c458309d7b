package org.claimwright.records.x12;

import java.time.LocalDate;
import java.time.LocalTime;
import org.claimwright.records.SegmentTag;

/** How a transaction with hierarchical levels begins (BHT): structure, purpose, the sender's reference and time, type. */
@SegmentTag("BHT")
public record Beginning(String structure, String purpose, String reference, LocalDate date, LocalTime time, String type) {
}
