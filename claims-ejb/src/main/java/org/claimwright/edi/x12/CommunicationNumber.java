package org.claimwright.edi.x12;

/** A way to reach somebody: TE, FX, EM, ... */
public record CommunicationNumber(String qualifier, String number) {
}
