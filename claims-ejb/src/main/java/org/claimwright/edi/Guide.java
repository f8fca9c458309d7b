package org.claimwright.edi;

import java.util.Map;
import java.util.Set;

/**
 * An implementation guide that we can check. Shared by all readers.
 *
 * @param id             its GS08, {@code 005010X221A1}
 * @param transactionSet its ST01, {@code 835}
 * @param levels         its hierarchical levels by HL03, each with those that its parent may have, none for the top; empty for a guide without HL
 */
record Guide(String id, String transactionSet, Plan plan, Map<String, Set<String>> levels) {

    /** A fresh run, for one thread; it can be begun again for each transaction. */
    Matching matching() {
        return new Matcher(plan);
    }
}
