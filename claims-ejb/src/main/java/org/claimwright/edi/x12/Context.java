package org.claimwright.edi.x12;

import java.util.List;

/** What a fault hangs together with (CTX). */
@SegmentTag("CTX")
public record Context(List<ContextName> names, String segment, Integer position, String loop, ElementPlace place, DataElement elements) {
}
