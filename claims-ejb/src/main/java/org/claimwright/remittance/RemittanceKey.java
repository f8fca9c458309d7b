package org.claimwright.remittance;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;
import org.claimwright.receivables.NewJournal;

/**
 * What makes a remittance the same payment.
 *
 * @param payee           {@code client:<id>}, or qualifier:identifier of N1*PE while we do not know it
 * @param payerIdentifier TRN03
 * @param trace           TRN02
 * @param paidOn          BPR16
 * @param body            sha256 of the body in hex where the payment is zero, for payers reuse traces then, or where a person released it as another
 *                        payment than one with the same key; else empty
 */
public record RemittanceKey(String payee, String payerIdentifier, String trace, LocalDate paidOn, String body) {

    /** The key of a remittance that posts by itself. */
    static RemittanceKey of(String payee, Payment payment, byte[] body) {
        return new RemittanceKey(payee, payment.payerIdentifier(), payment.trace(), payment.paidOn(), payment.amount().isZero() ? hex(body) : "");
    }

    static String hex(byte[] body) {
        return HexFormat.of().formatHex(body);
    }

    /** The journal of a CLP or PLB adjustment: the same remittance gives the same id for ever, so posting twice is posting once. */
    public UUID journalId(NewJournal.Kind kind, int ordinal) {
        return NewJournal.id(kind, payee, payerIdentifier, trace, paidOn, body, ordinal);
    }
}
