package org.claimwright.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.claimwright.sandbox.BilledClaim.Line;

/** Writes the open claims of the old system as the CSV that {@code import-claims} takes: one row a service line. */
final class OpenClaims {

    private static final String HEADER = "patient_control_number,payer_identifier,payer_name,payer_claim_number,patient_last_name,"
            + "patient_first_name,patient_birth_date,member_id,client_npi,from_date,to_date,institutional,line_number,line_control_number,"
            + "procedure_qualifier,procedure_code,modifiers,units,charge,open_balance,service_date\n";

    private final Appendable out;

    OpenClaims(Appendable out) {
        this.out = out;
        append(HEADER);
    }

    void write(BilledClaim claim) {
        for (Line line : claim.lines()) {
            append(String.join(",", claim.control(), claim.payer().identifier(), claim.payer().name(),
                    claim.payerClaimNumber() == null ? "" : claim.payerClaimNumber(), claim.lastName(), claim.firstName(),
                    claim.birthDate().toString(), claim.memberId(), claim.client().npi(), claim.from().toString(), claim.to().toString(),
                    String.valueOf(claim.institutional()), String.valueOf(line.number()), line.control(), "HC", line.code(),
                    String.join(":", line.modifiers()), String.valueOf(line.units()), line.charge().toString(), line.charge().toString(),
                    line.date().toString()) + "\n");
        }
    }

    private void append(String text) {
        try {
            out.append(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
