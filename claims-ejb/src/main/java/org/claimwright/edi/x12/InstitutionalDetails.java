package org.claimwright.edi.x12;

/** Admission type and source (CL1), patient status. */
@SegmentTag("CL1")
public record InstitutionalDetails(String admissionType, String admissionSource, String patientStatus) {
}
