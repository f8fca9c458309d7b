package org.claimwright.records.x12;

/** A way to reach somebody: TE, FX, EM, ... */
public record CommunicationNumber(String qualifier, String number) {
}
