package org.claimwright.edi.x12;

/** Date of birth (DMG), as its format says, and gender. */
@SegmentTag("DMG")
public record Demographics(String format, String birthDate, String gender) {
}
