package org.claimwright.remittance.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.claimwright.money.Money;

/**
 * A claim as we know it, for matching.
 *
 * @param controlKey       the patient control number, upper-cased, only its letters and digits
 * @param payerClaimNumber empty when we do not know it yet
 */
public record OurClaim(long claimId, String patientControlNumber, String controlKey, String payerClaimNumber, Money charge, List<OurLine> lines) {

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
