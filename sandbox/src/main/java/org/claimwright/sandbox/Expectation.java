package org.claimwright.sandbox;

import java.util.List;
import java.util.Set;
import org.claimwright.money.Money;
import org.claimwright.sandbox.DecidedClaim.Adjustment;
import org.claimwright.sandbox.DecidedClaim.Fate;

/**
 * What a file must have become once everything is done with it, from the payer's own decisions.
 *
 * @param arrivals how often its bytes came in the day, under any name
 */
public record Expectation(List<Transaction> transactions, int arrivals) {

    private static final Set<String> CONTRACTUAL = Set.of("45", "24", "59", "131", "237", "253", "144");
    private static final Set<String> PATIENT = Set.of("1", "2", "3");

    /** What is held and why; NONE for what is not held. */
    public enum Hold { NONE, UNBALANCED, TRUNCATED, STRUCTURE, SUSPECTED_DUPLICATE, UNKNOWN_PAYEE }

    /**
     * One ST. The amounts are what was posted, so zero for what was not.
     *
     * @param state   POSTED, HELD, HELD_FOR_RELEASE, DUPLICATE or TEST
     * @param claims  how many CLP it has; -1 where it was cut off and nobody can say
     * @param adjusted contractual and prior payer
     * @param denied  open adjustments of posted claims
     * @param unapplied money that found no claim, and reversals that wait for their pair
     */
    public record Transaction(String state, Hold hold, int claims, Money payment, Money paid, Money adjusted, Money patient, Money denied,
            Money unapplied) {

        static Transaction posted(Remittance remittance) {
            List<DecidedClaim> posted = remittance.claims().stream().filter(c -> c.fate() == Fate.POSTED).toList();
            List<DecidedClaim> parked = remittance.claims().stream()
                    .filter(c -> c.fate() == Fate.UNAPPLIED || c.fate() == Fate.UNAPPLIED_REVERSAL).toList();
            return new Transaction("POSTED", Hold.NONE, remittance.claims().size(), remittance.payment(),
                    Sum.of(posted, DecidedClaim::paid),
                    Sum.of(posted, c -> sum(c, Account.ADJUSTED)), Sum.of(posted, Expectation::leftToPatient),
                    Sum.of(posted, c -> sum(c, Account.OPEN)), Sum.of(parked, DecidedClaim::paid));
        }

        static Transaction notPosted(String state, Hold hold, int claims, Money payment) {
            return new Transaction(state, hold, claims, payment, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);
        }
    }

    private enum Account { ADJUSTED, PATIENT, MEMO, OPEN }

    private static Account account(DecidedClaim claim, Adjustment adjustment) {
        return switch (adjustment.group()) {
            case "CO" -> CONTRACTUAL.contains(adjustment.reason()) ? Account.ADJUSTED : Account.OPEN;
            case "PR" -> PATIENT.contains(adjustment.reason()) ? Account.PATIENT : Account.OPEN;
            case "OA" -> adjustment.reason().equals("23") ? claim.afterOther() ? Account.MEMO : Account.ADJUSTED : Account.OPEN;
            default -> Account.OPEN;
        };
    }

    /** What a second payer pays leaves the patient's share, where the first one had put it. */
    private static Money leftToPatient(DecidedClaim claim) {
        return claim.afterOther() ? sum(claim, Account.PATIENT).minus(claim.paid()) : sum(claim, Account.PATIENT);
    }

    private static Money sum(DecidedClaim claim, Account wanted) {
        return Sum.of(claim.everyAdjustment().filter(a -> account(claim, a) == wanted).toList(), Adjustment::amount);
    }
}
