package org.claimwright.edi.x12;

import org.claimwright.money.Money;

/** An amount by its qualifier (AMT). */
@SegmentTag("AMT")
public record Amount(String qualifier, Money amount) {
}
