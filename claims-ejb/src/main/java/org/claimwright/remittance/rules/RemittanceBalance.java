package org.claimwright.remittance.rules;

import java.util.List;
import java.util.Optional;
import org.claimwright.money.Money;
import org.claimwright.remittance.ClaimPayment;
import org.claimwright.remittance.ClaimPayment.Adjustment;
import org.claimwright.remittance.ClaimPayment.LinePayment;

/** Whether the money of a payer explains itself. Each check answers in words what is off, or nothing when it balances. */
public final class RemittanceBalance {

    private RemittanceBalance() {
    }

    /** Claims less provider-level adjustments less the payment: zero in a good remittance. */
    public static Money difference(Money claims, Money providerAdjustments, Money payment) {
        return claims.minus(providerAdjustments).minus(payment);
    }

    /** Claims less provider-level adjustments are the payment (BPR02). */
    public static Optional<String> ofRemittance(Money claims, Money providerAdjustments, Money payment) {
        Money difference = difference(claims, providerAdjustments, payment);
        return difference.isZero() ? Optional.empty() : Optional.of("remittance does not balance: claims " + claims
            + " less provider-level adjustments " + providerAdjustments + " leaves " + claims.minus(providerAdjustments) + ", but the payment is "
            + payment + offBy(difference));
    }

    /** Everything in a claim that keeps it from being posted line by line: the first that is off. */
    public static Optional<String> ofClaim(ClaimPayment claim) {
        try {
            return unreadable(claim).or(() -> levels(claim)).or(() -> lines(claim));
        } catch (ArithmeticException tooLarge) {
            return Optional.of("the amounts of the claim are too large to be added");
        }
    }

    private static Optional<String> unreadable(ClaimPayment claim) {
        if (claim.charge() == null || claim.paid() == null) {
            return Optional.of("the charge or the payment of the claim cannot be read");
        }
        if (claim.adjustments().stream().anyMatch(adjustment -> adjustment.amount() == null)) {
            return Optional.of("an adjustment of the claim cannot be read");
        }
        for (LinePayment line : claim.lines()) {
            if (line.charge() == null || line.paid() == null || line.adjustments().stream().anyMatch(adjustment -> adjustment.amount() == null)) {
                return Optional.of("an amount of service line " + line.ordinal() + " cannot be read");
            }
        }
        return Optional.empty();
    }

    private static Optional<String> levels(ClaimPayment claim) {
        Money adjusted = sum(claim.adjustments());
        for (LinePayment line : claim.lines()) {
            adjusted = adjusted.plus(sum(line.adjustments()));
        }
        return compare("claim", claim.charge(), adjusted, claim.paid());
    }

    private static Optional<String> lines(ClaimPayment claim) {
        Money charges = Money.ZERO;
        for (LinePayment line : claim.lines()) {
            Optional<String> off = compare("service line " + line.ordinal(), line.charge(), sum(line.adjustments()), line.paid());
            if (off.isPresent()) {
                return off;
            }
            charges = charges.plus(line.charge());
        }
        Money off = claim.charge().minus(charges);
        return claim.lines().isEmpty() || off.isZero() ? Optional.empty() : Optional.of("the lines are not the claim: charge " + claim.charge()
            + ", but its lines are charged " + charges + offBy(off));
    }

    private static Optional<String> compare(String what, Money charge, Money adjusted, Money paid) {
        Money leaves = charge.minus(adjusted);
        return leaves.equals(paid) ? Optional.empty() : Optional.of(what + " does not balance: charge " + charge + " less adjustments " + adjusted
            + " leaves " + leaves + ", but paid is " + paid + offBy(leaves.minus(paid)));
    }

    static Money sum(List<Adjustment> adjustments) {
        Money sum = Money.ZERO;
        for (Adjustment adjustment : adjustments) {
            sum = sum.plus(adjustment.amount());
        }
        return sum;
    }

    private static String offBy(Money difference) {
        return " (off by " + (difference.isNegative() ? difference.negated() : difference) + ")";
    }
}
