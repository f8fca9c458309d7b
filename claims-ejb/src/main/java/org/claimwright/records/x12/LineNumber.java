package org.claimwright.records.x12;

import org.claimwright.records.SegmentTag;

/** The number of a line or batch (LX). */
@SegmentTag("LX")
public record LineNumber(Integer number) {
}
