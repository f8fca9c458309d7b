package org.claimwright.records.x12;

import java.util.List;
import org.claimwright.records.Elements;
import org.claimwright.records.SegmentTag;

/** Diagnoses and other codes (HI), up to twelve. */
@SegmentTag("HI")
public record HealthCodes(@Elements(from = 1, to = 12) List<HealthCode> codes) {
}
