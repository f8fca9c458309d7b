package org.claimwright.remittance.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.claimwright.edi.TransactionText;
import org.claimwright.money.Money;
import org.claimwright.remittance.ClaimPayment;
import org.claimwright.remittance.Payment;
import org.claimwright.remittance.ProviderAdjustment;
import org.claimwright.remittance.RemittanceListener;
import org.claimwright.remittance.rules.OurClaim.OurLine;
import org.claimwright.remittance.x12.RemittanceReader;

/** Records for tests, as a payer would tell them. */
final class Told implements RemittanceListener {

    static final LocalDate SERVED = LocalDate.of(2026, 2, 1);

    private final List<ClaimPayment> claims = new ArrayList<>();
    private final List<ProviderAdjustment> adjustments = new ArrayList<>();

    static ClaimPayment claim(String... segments) {
        Told told = new Told();
        TransactionText.of(segments).read(new RemittanceReader(told));
        return told.claims.get(0);
    }

    static ProviderAdjustment providerAdjustment(String segment) {
        Told told = new Told();
        TransactionText.of(segment).read(new RemittanceReader(told));
        return told.adjustments.get(0);
    }

    static OurClaim ours(String charge, OurLine... lines) {
        return new OurClaim(7, "A1", "A1", "", Set.of(), null, 3, Money.parse(charge), List.of(lines));
    }

    static OurLine line(int lineNo, String control, String code, String modifiers, int units, String charge) {
        return new OurLine(lineNo, control, code, modifiers.isEmpty() ? List.of() : List.of(modifiers.split(":")), BigDecimal.valueOf(units),
            Money.parse(charge), SERVED);
    }

    @Override
    public void payment(Payment payment) {
        // not asked for here
    }

    @Override
    public void claim(ClaimPayment claim) {
        claims.add(claim);
    }

    @Override
    public void providerAdjustment(ProviderAdjustment adjustment) {
        adjustments.add(adjustment);
    }
}
