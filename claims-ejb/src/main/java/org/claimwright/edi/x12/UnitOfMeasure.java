package org.claimwright.edi.x12;

/** A unit (C001). */
public record UnitOfMeasure(String code) {
}
