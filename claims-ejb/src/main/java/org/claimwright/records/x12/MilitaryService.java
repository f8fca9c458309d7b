package org.claimwright.records.x12;

import org.claimwright.records.SegmentTag;

/** A member's military service (MPI). */
@SegmentTag("MPI")
public record MilitaryService(String informationStatus, String employmentStatus, String branch, String description, String rank,
                              String dateFormat, String date) {
}
