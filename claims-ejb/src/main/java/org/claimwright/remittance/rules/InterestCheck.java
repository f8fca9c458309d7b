package org.claimwright.remittance.rules;

import java.util.Optional;
import org.claimwright.money.Money;
import org.claimwright.remittance.ClaimPayment;
import org.claimwright.remittance.ProviderAdjustment;

/**
 * Compares the interest that the claims of a remittance tell (AMT*I, for information) with the interest that moves money (PLB L6, negative when it
 * is paid). A payer that tells none at its claims is not asked.
 */
public final class InterestCheck {

    private Money told = Money.ZERO;
    private Money paid = Money.ZERO;
    private boolean anyTold;

    public void see(ClaimPayment claim) {
        for (ClaimPayment.Amount amount : claim.amounts()) {
            if (amount.qualifier().equals("I") && amount.amount() != null) {
                told = told.plus(amount.amount());
                anyTold = true;
            }
        }
    }

    public void see(ProviderAdjustment adjustment) {
        if (adjustment.reason().equals("L6")) {
            paid = paid.minus(adjustment.amount());
        }
    }

    /** When they differ. */
    public Optional<Exceptional> conclude() {
        Money off = told.minus(paid);
        return !anyTold || off.isZero() ? Optional.empty() : Optional.of(new Exceptional("plb", "interest", "the claims tell interest of " + told
            + ", the provider-level adjustments (L6) pay " + paid + " (off by " + (off.isNegative() ? off.negated() : off) + ")", off));
    }
}
