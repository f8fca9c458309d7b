package org.claimwright.exchange.x12;

/** What a fault is about (C998): the name of a trigger or of a reference, and its value. */
public record ContextName(String name, String value) {
}
