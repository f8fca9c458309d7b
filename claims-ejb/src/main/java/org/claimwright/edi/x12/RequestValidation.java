package org.claimwright.edi.x12;

/** Why a request was refused (AAA), and what to do. */
@SegmentTag("AAA")
public record RequestValidation(String valid, @Element(3) String reason, String followUp) {
}
