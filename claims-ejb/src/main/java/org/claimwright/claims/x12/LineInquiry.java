package org.claimwright.claims.x12;

import org.claimwright.records.x12.Dated;
import org.claimwright.records.x12.Reference;
import org.claimwright.records.x12.ServiceDetails;

/** A line whose status is asked (loop 2210 of a 276). */
public record LineInquiry(ServiceDetails service, Reference reference, Dated date) {
}
