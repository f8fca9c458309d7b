package org.claimwright.claims.x12;

import java.util.List;
import org.claimwright.records.Loop;
import org.claimwright.records.x12.HierarchicalLevel;
import org.claimwright.records.x12.PatientInformation;
import org.claimwright.records.x12.SubscriberInformation;

/** A subscriber, without the claims: the person (IL) and the payer (PR). */
@Loop("2000B")
public record Subscriber(HierarchicalLevel level, SubscriberInformation policy, PatientInformation patient, @Loop("2010B") List<Party> parties) {
}
