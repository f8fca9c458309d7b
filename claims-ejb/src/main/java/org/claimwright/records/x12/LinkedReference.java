package org.claimwright.records.x12;

/** A reference within a reference (C040). */
public record LinkedReference(String qualifier, String value) {
}
