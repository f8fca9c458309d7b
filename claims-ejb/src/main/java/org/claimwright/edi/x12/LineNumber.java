package org.claimwright.edi.x12;

/** The number of a line or batch (LX). */
@SegmentTag("LX")
public record LineNumber(Integer number) {
}
