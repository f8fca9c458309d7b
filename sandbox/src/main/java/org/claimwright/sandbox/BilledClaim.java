package org.claimwright.sandbox;

import java.time.LocalDate;
import java.util.List;
import org.claimwright.money.Money;

/**
 * A claim as the practice billed it and as its old system still shows it: all of it open.
 *
 * @param control            the patient control number
 * @param payerClaimNumber   known from the payer's 277CA, else null
 * @param memberId           of the made-up patient
 */
public record BilledClaim(String control, Payer payer, String payerClaimNumber, String lastName, String firstName, LocalDate birthDate,
        String memberId, Client client, boolean institutional, List<Line> lines) {

    /** A service line; {@code control} is what REF*6R must bring back. */
    public record Line(int number, String control, String code, List<String> modifiers, int units, Money charge, LocalDate date) {
    }

    public Money charge() {
        return Sum.of(lines, Line::charge);
    }

    public LocalDate from() {
        return lines.get(0).date();
    }

    public LocalDate to() {
        return lines.get(lines.size() - 1).date();
    }
}
