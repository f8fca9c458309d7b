package org.claimwright.records.x12;

import org.claimwright.records.SegmentTag;

/** Date of birth (DMG), as its format says, and gender. */
@SegmentTag("DMG")
public record Demographics(String format, String birthDate, String gender) {
}
