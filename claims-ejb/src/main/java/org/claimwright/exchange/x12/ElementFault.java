package org.claimwright.exchange.x12;

import org.claimwright.records.SegmentTag;

/** An element at fault (IK4): where, its number in the dictionary, code, and the value where it may be shown. */
@SegmentTag("IK4")
public record ElementFault(ElementPlace place, Integer element, String code, String copy) {
}
