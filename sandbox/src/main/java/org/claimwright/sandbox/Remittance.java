package org.claimwright.sandbox;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.claimwright.money.Money;

/**
 * One payment of a payer to a payee, as the payer sends it: one ST of an 835.
 *
 * @param trace     TRN02, the number of the cheque or transfer
 * @param defects   what is wrong with it on purpose
 */
record Remittance(Payer payer, Client payee, String trace, LocalDate paidOn, LocalDate producedOn, List<DecidedClaim> claims,
        List<ProviderAdjustment> providerAdjustments, Set<Defect> defects) {

    enum Defect { WITHOUT_PER_BL, TOTAL_OFF_BY_A_DOLLAR }

    /** One PLB trio; positive lowers the payment. */
    record ProviderAdjustment(String reason, String reference, Money amount) {
    }

    static Remittance of(Payer payer, Client payee, String trace, LocalDate paidOn, List<DecidedClaim> claims) {
        return new Remittance(payer, payee, trace, paidOn, paidOn, claims, List.of(), EnumSet.noneOf(Defect.class));
    }

    Remittance less(ProviderAdjustment... adjustments) {
        return new Remittance(payer, payee, trace, paidOn, producedOn, claims, List.of(adjustments), defects);
    }

    Remittance with(Defect defect) {
        return new Remittance(payer, payee, trace, paidOn, producedOn, claims, providerAdjustments, EnumSet.of(defect));
    }

    Remittance withClaims(List<DecidedClaim> others) {
        return new Remittance(payer, payee, trace, paidOn, producedOn, others, providerAdjustments, defects);
    }

    Remittance withPayee(Client other) {
        return new Remittance(payer, other, trace, paidOn, producedOn, claims, providerAdjustments, defects);
    }

    Remittance producedOn(LocalDate day) {
        return new Remittance(payer, payee, trace, paidOn, day, claims, providerAdjustments, defects);
    }

    /** BPR02: claim payments less provider-level adjustments, and a dollar more where that is the defect. */
    Money payment() {
        Money right = Sum.of(claims, DecidedClaim::paid).minus(Sum.of(providerAdjustments, ProviderAdjustment::amount));
        return defects.contains(Defect.TOTAL_OFF_BY_A_DOLLAR) ? right.plus(Money.ofCents(100)) : right;
    }
}
