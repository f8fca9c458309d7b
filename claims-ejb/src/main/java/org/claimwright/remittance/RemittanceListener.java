package org.claimwright.remittance;

/** Who takes the typed records of one 835 as they pass: the payment first, then its claims, then the provider-level adjustments. */
public interface RemittanceListener {
    void payment(Payment payment);

    void claim(ClaimPayment claim);

    void providerAdjustment(ProviderAdjustment adjustment);
}
