package org.claimwright.exchange.x12;

import org.claimwright.records.Loop;

/** Which functional group a 999 answers. */
@Loop("")
public record AcknowledgementHead(GroupAnswered answered) {
}
