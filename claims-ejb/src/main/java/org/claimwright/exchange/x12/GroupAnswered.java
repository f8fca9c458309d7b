package org.claimwright.exchange.x12;

import org.claimwright.records.SegmentTag;

/** The functional group that a 999 answers (AK1): GS01, GS06, GS08. */
@SegmentTag("AK1")
public record GroupAnswered(String functionalId, String control, String guide) {
}
