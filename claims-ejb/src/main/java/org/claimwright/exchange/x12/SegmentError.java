package org.claimwright.exchange.x12;

import java.util.List;
import org.claimwright.records.Loop;

/** What a 999 says about one segment (loop 2100). */
public record SegmentError(SegmentFault fault, List<Context> contexts, @Loop("2110") List<ElementError> elements) {
}
