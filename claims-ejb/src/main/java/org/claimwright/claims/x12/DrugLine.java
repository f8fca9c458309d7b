package org.claimwright.claims.x12;

import org.claimwright.records.x12.Drug;
import org.claimwright.records.x12.DrugQuantity;
import org.claimwright.records.x12.Reference;

/** A drug of a line (loop 2410). */
public record DrugLine(Drug drug, DrugQuantity quantity, Reference reference) {
}
