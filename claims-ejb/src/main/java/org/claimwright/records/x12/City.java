package org.claimwright.records.x12;

import org.claimwright.records.SegmentTag;

/** City (N4), state, ZIP, country. */
@SegmentTag("N4")
public record City(String city, String state, String zip, String country, String locationQualifier, String location, String subdivision) {
}
