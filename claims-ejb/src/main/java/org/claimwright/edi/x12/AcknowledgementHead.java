package org.claimwright.edi.x12;

/** Which functional group a 999 answers. */
@Loop("")
public record AcknowledgementHead(GroupAnswered answered) {
}
