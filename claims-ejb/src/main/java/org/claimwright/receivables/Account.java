package org.claimwright.receivables;

/** The plan of accounts. Debit is positive: what somebody owes us is positive, what we earned is negative. */
public enum Account {
    /** What we billed: the credit side of every opened claim. */
    CHARGES("charges"),
    /** What the insurer still owes or still has to answer for; a denial stays here. */
    INSURER_OPEN("insurer-open"),
    /** What the patient owes, or the next payer for him. */
    PATIENT_OPEN("patient-open"),
    /** Given up by contract with the payer. */
    CONTRACTUAL("contractual"),
    /** What another payer paid and adjusted before, where we have no remittance of that payer (OA-23). */
    PRIOR_PAYER("prior-payer"),
    /** Paid or adjusted in the old system, before the claim was imported. */
    SETTLED_BEFORE_IMPORT("settled-before-import"),
    /** Announced by a remittance (BPR02) and not yet seen at the bank. */
    REMITTANCE_IN_TRANSIT("remittance-in-transit"),
    /** Paid for a claim that could not be matched or does not balance. */
    UNAPPLIED("unapplied"),
    /** Taken back by a reversal that is not paired yet. */
    UNAPPLIED_REVERSAL("unapplied-reversal"),
    /** Overpayments that a payer recovers (PLB WO), kept by payer and reference. */
    RECOUPMENT("recoupment"),
    /** Balances that a payer forwards from one remittance to the next (PLB FB). */
    FORWARDING("forwarding"),
    /** Refunds that a payer acknowledges (PLB 72). */
    REFUND_CLEARING("refund-clearing"),
    /** Interest paid or taken back (PLB L6). */
    INTEREST("interest"),
    /** Withheld for the tax office or a levy (PLB IR, LE). */
    WITHHOLDING("withholding"),
    /** Nonreimbursable (PLB J1). */
    NONREIMBURSABLE("nonreimbursable"),
    /** What nobody has a rule for; each amount has a work item. */
    SUSPENSE("suspense");

    private final String text;

    Account(String text) {
        this.text = text;
    }

    /** As the database, the rulebook and the screens name it. */
    public String text() {
        return text;
    }

    /** @throws IllegalArgumentException when no account is called so */
    public static Account of(String text) {
        for (Account account : values()) {
            if (account.text.equals(text)) {
                return account;
            }
        }
        throw new IllegalArgumentException("no account is called " + text);
    }
}
