package org.claimwright.exchange.x12;

import java.util.List;
import org.claimwright.records.SegmentTag;

/** What a fault hangs together with (CTX). */
@SegmentTag("CTX")
public record Context(List<ContextName> names, String segment, Integer position, String loop, ElementPlace place, DataElement elements) {
}
