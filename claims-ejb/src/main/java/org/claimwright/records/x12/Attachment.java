package org.claimwright.records.x12;

import org.claimwright.records.Element;
import org.claimwright.records.SegmentTag;

/** A paper or electronic attachment (PWK): type, how it comes, its control number. */
@SegmentTag("PWK")
public record Attachment(String type, String transmission, @Element(5) String qualifier, String controlNumber) {
}
