package org.claimwright.edi.x12;

import java.util.List;

/** Diagnoses and other codes (HI), up to twelve. */
@SegmentTag("HI")
public record HealthCodes(@Elements(from = 1, to = 12) List<HealthCode> codes) {
}
