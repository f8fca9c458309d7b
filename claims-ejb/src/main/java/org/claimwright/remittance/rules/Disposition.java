package org.claimwright.remittance.rules;

/** What became of a CLP. */
public enum Disposition {
    /** Matched, balanced, on the ledger of its claim. */
    POSTED,
    /** Its payment waits for a person. */
    UNAPPLIED,
    /** A reversal that waits for its pair. */
    UNAPPLIED_REVERSAL,
    /** Not our claim and no money in it: kept. */
    NOTED,
    /** A predetermination: kept and never posted. */
    NOT_POSTED
}
