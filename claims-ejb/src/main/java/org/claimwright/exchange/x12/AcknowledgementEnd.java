package org.claimwright.exchange.x12;

import org.claimwright.records.Loop;

/** What a 999 says about the whole group. */
@Loop("")
public record AcknowledgementEnd(GroupVerdict verdict) {
}
