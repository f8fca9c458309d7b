package org.claimwright.claims.x12;

import java.util.List;
import org.claimwright.records.Loop;
import org.claimwright.records.x12.HierarchicalLevel;
import org.claimwright.records.x12.PatientInformation;

/** A patient who is not the subscriber, without the claims. */
@Loop("2000C")
public record Patient(HierarchicalLevel level, PatientInformation patient, @Loop("2010C") List<Party> parties) {
}
