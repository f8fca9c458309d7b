package org.claimwright.records.x12;

import org.claimwright.records.Element;
import org.claimwright.records.SegmentTag;

/** Why a request was refused (AAA), and what to do. */
@SegmentTag("AAA")
public record RequestValidation(String valid, @Element(3) String reason, String followUp) {
}
