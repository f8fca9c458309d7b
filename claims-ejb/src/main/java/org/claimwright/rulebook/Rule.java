package org.claimwright.rulebook;

import java.time.LocalDate;

/**
 * One row of a book, spread so that it names at most one reason. An empty match column matches everything.
 *
 * @param from first day on which it is good, null = always was
 * @param to   last day, null = no end
 * @param sign {@code +}, {@code -} or empty
 */
record Rule(String id, LocalDate from, LocalDate to, String group, String reason, String remark, String payer, String sign, Decision decision) {

    boolean goodOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /** Everything but the remark, which has an order of its own. */
    boolean covers(Facts facts) {
        return matches(group, facts.group()) && matches(reason, facts.reason()) && matches(payer, facts.payer())
            && (sign.isEmpty() || sign.equals("-") == facts.negative());
    }

    private static boolean matches(String column, String fact) {
        return column.isEmpty() || column.equals(fact);
    }

    /** How many match columns it fills: of two that match, the one with more wins. */
    int precision() {
        return filled(group) + filled(reason) + filled(remark) + filled(payer) + filled(sign);
    }

    private static int filled(String column) {
        return column.isEmpty() ? 0 : 1;
    }

    /** Whether facts exist on some day that both match equally well. Two different remarks never tie: the first one sent decides. */
    boolean tiesWith(Rule other) {
        return precision() == other.precision() && overlaps(other) && compatible(remark, other.remark)
            && compatible(group, other.group) && compatible(reason, other.reason) && compatible(payer, other.payer) && compatible(sign, other.sign);
    }

    private static boolean compatible(String mine, String theirs) {
        return mine.isEmpty() || theirs.isEmpty() || mine.equals(theirs);
    }

    private boolean overlaps(Rule other) {
        return !endsBefore(other) && !other.endsBefore(this);
    }

    private boolean endsBefore(Rule other) {
        return to != null && other.from != null && to.isBefore(other.from);
    }
}
