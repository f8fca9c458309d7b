package org.claimwright.records.x12;

/** A unit (C001). */
public record UnitOfMeasure(String code) {
}
