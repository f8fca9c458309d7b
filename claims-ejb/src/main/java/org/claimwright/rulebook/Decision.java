package org.claimwright.rulebook;

import java.util.Map;
import org.claimwright.source.Because;

/**
 * What a rulebook said, and why.
 *
 * @param because the rule with its version and words; its rule is {@link Rulebook#NONE} when no rule covers the facts
 * @param action  the rule's action columns by their names, e.g. {@code account=contractual}; empty when no rule covers the facts
 */
public record Decision(Because because, Map<String, String> action) {

    /** Whether a rule matched. */
    public boolean isCovered() {
        return !because.rule().equals(Rulebook.NONE);
    }

    /** An action column, empty string when the rule leaves it empty, there is no such column or no rule matched. */
    public String action(String column) {
        return action.getOrDefault(column, "");
    }
}
