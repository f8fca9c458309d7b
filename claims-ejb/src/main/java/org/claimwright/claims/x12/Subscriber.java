package org.claimwright.claims.x12;

import java.util.List;
import org.claimwright.edi.x12.Hierarchy;
import org.claimwright.edi.x12.Loop;
import org.claimwright.edi.x12.PatientInformation;
import org.claimwright.edi.x12.SubscriberInformation;

/** A subscriber, without the claims: the person (IL) and the payer (PR). */
@Loop("2000B")
public record Subscriber(Hierarchy level, SubscriberInformation policy, PatientInformation patient, @Loop("2010B") List<Party> parties) {
}
