package org.claimwright.claims.x12;

import java.util.List;
import org.claimwright.records.x12.Dated;
import org.claimwright.records.x12.Reference;
import org.claimwright.records.x12.ServiceDetails;
import org.claimwright.records.x12.StatusInformation;

/** What became of a line (loop 2220 of a 277 or 277CA). */
public record LineStatus(ServiceDetails service, List<StatusInformation> statuses, List<Reference> references, Dated date) {
}
