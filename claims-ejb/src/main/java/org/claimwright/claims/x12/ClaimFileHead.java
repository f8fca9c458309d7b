package org.claimwright.claims.x12;

import java.util.List;
import org.claimwright.records.Loop;
import org.claimwright.records.x12.Beginning;

/** What stands before the claims of an 837: how it begins, submitter (41) and receiver (40). */
@Loop("")
public record ClaimFileHead(Beginning beginning, @Loop("1000") List<Contactable> parties) {
}
