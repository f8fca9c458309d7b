package org.claimwright.records.x12;

/** A claim's status (C043): category, status, whom it is about, and the list of the status where it is not the usual one. */
public record Status(String category, String code, String entity, String list) {
}
