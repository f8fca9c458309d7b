package org.claimwright.source;

/**
 * Why something was decided.
 *
 * @param rulebook the book's name, {@code posting} or {@code denials}
 * @param version  the book's version
 * @param rule     the rule's id in the book, {@link #NO_RULE} when no rule matched
 * @param words    the rule's reason for a person
 */
public record Because(String rulebook, String version, String rule, String words) {

    /** The rule of a decision that no rule covers. */
    public static final String NO_RULE = "none";

    /** The short form that a ledger entry carries: {@code posting@2026.1/co-45}. */
    public String reference() {
        return rulebook + "@" + version + "/" + rule;
    }
}
