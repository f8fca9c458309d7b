package org.claimwright.records.x12;

import org.claimwright.money.Money;
import org.claimwright.records.SegmentTag;

/** An amount by its qualifier (AMT). */
@SegmentTag("AMT")
public record Amount(String qualifier, Money amount) {
}
