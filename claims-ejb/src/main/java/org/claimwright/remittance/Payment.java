package org.claimwright.remittance;

import java.time.LocalDate;
import java.util.List;
import org.claimwright.edi.Position;
import org.claimwright.money.Money;

/**
 * The payment that an 835 explains: everything before its first LX (005010X221A1 header, 1000A, 1000B). It lives as one remittance: one ST,
 * one payment, one payee.
 *
 * @param handling     what the payer says to do with it (BPR01)
 * @param amount       what is paid, never negative in a good one (BPR02); null when it cannot be read
 * @param creditOrDebit BPR03
 * @param method       ACH, CHK, NON, ... (BPR04)
 * @param paidOn       check issue or EFT effective date (BPR16); null when it cannot be read
 * @param bank         the bank elements BPR05 to BPR15 as sent, empty strings where absent
 * @param trace        check or EFT trace number (TRN02)
 * @param payerIdentifier originating company identifier (TRN03)
 * @param payerSupplement TRN04, empty when absent
 * @param currency     CUR02, empty when absent
 * @param references   REF of the header (EV, F2)
 * @param producedOn   DTM*405, null when absent
 * @param payer        1000A; null when absent
 * @param payee        1000B; null when absent
 * @param bpr          where the BPR stood; null when absent
 * @param trn          where the TRN stood; null when absent
 */
public record Payment(String handling, Money amount, String creditOrDebit, String method, LocalDate paidOn, List<String> bank, String trace,
                      String payerIdentifier, String payerSupplement, String currency, List<Reference> references, LocalDate producedOn,
                      Party payer, Party payee, Position bpr, Position trn) {

    /** A reference (REF): qualifier, value, description (REF03, empty when absent). */
    public record Reference(String qualifier, String value, String description) {
    }

    /** A way to reach somebody (PER): function (CX, BL, IC), name, and the pairs of qualifier and number. */
    public record Contact(String function, String name, List<Reference> numbers) {
    }

    /**
     * A party (N1 loop).
     *
     * @param entity    PR or PE
     * @param qualifier of the identifier (N103): XV, FI, XX; empty when absent
     * @param country   N404, empty when absent
     * @param subdivision N407, empty when absent
     * @param delivery  RDM01 to RDM03, empty list when absent
     */
    public record Party(String entity, String name, String qualifier, String identifier, List<String> street, String city, String state,
                        String zip, String country, String subdivision, List<Reference> references, List<Contact> contacts, List<String> delivery, Position position) {
    }
}
