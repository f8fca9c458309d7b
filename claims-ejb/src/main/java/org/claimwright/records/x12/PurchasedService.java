package org.claimwright.records.x12;

import org.claimwright.money.Money;
import org.claimwright.records.SegmentTag;

/** A service bought from another provider (PS1). */
@SegmentTag("PS1")
public record PurchasedService(String provider, Money charge) {
}
