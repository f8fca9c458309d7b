package org.claimwright.records.x12;

import org.claimwright.records.SegmentTag;

/** Admission type and source (CL1), patient status. */
@SegmentTag("CL1")
public record InstitutionalDetails(String admissionType, String admissionSource, String patientStatus) {
}
