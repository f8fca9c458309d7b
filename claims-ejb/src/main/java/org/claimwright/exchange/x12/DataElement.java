package org.claimwright.exchange.x12;

/** Numbers of data elements in the standard's dictionary (C999). */
public record DataElement(String first, String second) {
}
