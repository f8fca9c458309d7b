package org.claimwright.records.x12;

import org.claimwright.records.Element;
import org.claimwright.records.SegmentTag;

/** A subscriber's policy (SBR): order of the payer, relationship, group, insurance type, filing indicator. */
@SegmentTag("SBR")
public record SubscriberInformation(String responsibility, String relationship, String group, String groupName, String insuranceType,
                                    @Element(9) String filingIndicator) {
}
