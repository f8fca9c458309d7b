package org.claimwright.edi.x12;

/** A paper or electronic attachment (PWK): type, how it comes, its control number. */
@SegmentTag("PWK")
public record Attachment(String type, String transmission, @Element(5) String qualifier, String controlNumber) {
}
