package org.claimwright.edi.x12;

import java.util.List;

/** What is asked (EQ): service types, or a procedure. */
@SegmentTag("EQ")
public record Inquiry(List<String> serviceTypes, Procedure procedure, String coverageLevel, @Element(5) DiagnosisPointers pointers) {
}
