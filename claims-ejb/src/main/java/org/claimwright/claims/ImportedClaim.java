package org.claimwright.claims;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.claimwright.money.Money;
import org.claimwright.receivables.NewJournal;

/**
 * One open claim of the old system, as its rows say; null = left empty.
 *
 * @param row of its first line in the file
 */
record ImportedClaim(long row, String patientControlNumber, String payerIdentifier, String payerName, String payerClaimNumber, Patient patient,
                     String clientNpi, LocalDate from, LocalDate to, boolean institutional, List<Line> lines) {

    /** Who was treated; birthDate and memberId may be null. */
    record Patient(String lastName, String firstName, LocalDate birthDate, String memberId) {
    }

    /**
     * One service line.
     *
     * @param open of the charge, with the insurer
     */
    record Line(long row, int number, String controlNumber, String qualifier, String code, String modifiers, BigDecimal units, Money charge, Money open,
                LocalDate serviceDate) {
    }

    Money charge() {
        return lines.stream().map(Line::charge).reduce(Money.ZERO, Money::plus);
    }

    Money open() {
        return lines.stream().map(Line::open).reduce(Money.ZERO, Money::plus);
    }

    UUID openingJournal() {
        return NewJournal.id(NewJournal.Kind.OPENING, patientControlNumber);
    }
}
