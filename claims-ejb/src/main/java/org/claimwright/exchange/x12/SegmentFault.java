package org.claimwright.exchange.x12;

import org.claimwright.records.SegmentTag;

/** A segment at fault (IK3): tag, ordinal in its transaction (ST = 1), loop, code. */
@SegmentTag("IK3")
public record SegmentFault(String segment, Integer position, String loop, String code) {
}
