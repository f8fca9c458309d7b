package org.claimwright.edi;

/**
 * An implementation guide that we can check. Shared by all readers.
 *
 * @param id             its GS08, {@code 005010X221A1}
 * @param transactionSet its ST01, {@code 835}
 */
record Guide(String id, String transactionSet, Plan plan) {

    /** A fresh run, for one thread; it can be begun again for each transaction. */
    Matching matching() {
        return new Matcher(plan);
    }
}
