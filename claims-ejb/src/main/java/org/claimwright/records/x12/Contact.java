package org.claimwright.records.x12;

import java.util.List;
import org.claimwright.records.Elements;
import org.claimwright.records.SegmentTag;

/** Whom to reach and how (PER). */
@SegmentTag("PER")
public record Contact(String function, String name, @Elements(from = 3, to = 8, size = 2) List<CommunicationNumber> numbers) {
}
