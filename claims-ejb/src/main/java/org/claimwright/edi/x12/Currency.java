package org.claimwright.edi.x12;

/** Whose currency (CUR), where it is not the dollar. */
@SegmentTag("CUR")
public record Currency(String entity, String currency) {
}
