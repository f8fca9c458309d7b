package org.claimwright.edi.x12;

import org.claimwright.money.Money;

/** A service bought from another provider (PS1). */
@SegmentTag("PS1")
public record PurchasedService(String provider, Money charge) {
}
