package org.claimwright.exchange.x12;

/** Where in a segment (C030): element, component, repetition. */
public record ElementPlace(Integer element, Integer component, Integer repetition) {
}
