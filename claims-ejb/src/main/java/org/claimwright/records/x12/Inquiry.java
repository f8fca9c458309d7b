package org.claimwright.records.x12;

import java.util.List;
import org.claimwright.records.Element;
import org.claimwright.records.SegmentTag;

/** What is asked (EQ): service types, or a procedure. */
@SegmentTag("EQ")
public record Inquiry(List<String> serviceTypes, Procedure procedure, String coverageLevel, @Element(5) DiagnosisCodePointers pointers) {
}
