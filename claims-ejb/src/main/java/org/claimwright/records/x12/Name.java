package org.claimwright.records.x12;

import org.claimwright.records.SegmentTag;

/** Who (NM1), by entity code: a person (type 1) or an organisation (2, the name in last). */
@SegmentTag("NM1")
public record Name(String entity, String type, String last, String first, String middle, String prefix, String suffix, String qualifier,
                   String identifier, String relationship) {
}
