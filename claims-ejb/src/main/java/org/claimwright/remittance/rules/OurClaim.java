package org.claimwright.remittance.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.claimwright.money.Money;

/**
 * A claim as we know it, for matching.
 *
 * @param controlKey       the patient control number, upper-cased, only its letters and digits
 * @param payerClaimNumber its payer's, empty when the import did not tell it
 * @param learnedNumbers   those of the payer that is answering now which an earlier remittance of it told us, as far as they were asked for
 * @param clientId         whose claim it is; null when the import did not tell it
 * @param payerId          to whom it was billed
 */
public record OurClaim(long claimId, String patientControlNumber, String controlKey, String payerClaimNumber, Set<String> learnedNumbers, Integer clientId,
                       int payerId, Money charge, List<OurLine> lines) {

    /**
     * One of its service lines.
     *
     * @param lineNo        from 1
     * @param controlNumber what we sent as REF*6R, empty when nothing
     * @param modifiers     in their order
     */
    public record OurLine(int lineNo, String controlNumber, String code, List<String> modifiers, BigDecimal units, Money charge, LocalDate serviceDate) {
    }
}
