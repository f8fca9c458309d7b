package org.claimwright.records.x12;

/** Where a service was given (C023): for institutional claims the type of bill. */
public record PlaceOfService(String code, String qualifier, String frequency) {
}
