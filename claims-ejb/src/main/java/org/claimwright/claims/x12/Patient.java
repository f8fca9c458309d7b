package org.claimwright.claims.x12;

import java.util.List;
import org.claimwright.edi.x12.Hierarchy;
import org.claimwright.edi.x12.Loop;
import org.claimwright.edi.x12.PatientInformation;

/** A patient who is not the subscriber, without the claims. */
@Loop("2000C")
public record Patient(Hierarchy level, PatientInformation patient, @Loop("2010C") List<Party> parties) {
}
