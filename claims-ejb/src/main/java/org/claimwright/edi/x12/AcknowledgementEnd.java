package org.claimwright.edi.x12;

/** What a 999 says about the whole group. */
@Loop("")
public record AcknowledgementEnd(GroupVerdict verdict) {
}
