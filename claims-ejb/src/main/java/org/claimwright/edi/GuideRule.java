package org.claimwright.edi;

import java.util.Set;

/**
 * What a schema cannot say: balance, check digits, dates, code lists by date. A rule is made once for a guide and serves all threads; its
 * {@link Check} is made anew for each transaction ({@link #start()}), sees each segment after the matcher placed it, and the end.
 */
public interface GuideRule {

    /** Its name, e.g. {@code balance}. */
    String name();

    /** The names that its problems carry, e.g. {@code line-balance} and {@code claim-balance}; docs/rules.md has a line for each. */
    default Set<String> tells() {
        return Set.of(name());
    }

    /**
     * The tags of the segments that its checks look at, in upper case; empty for all. What names them costs nothing at the others: they are not
     * shown to its checks.
     */
    default Set<String> tags() {
        return Set.of();
    }

    /** A fresh check for one transaction. */
    Check start();

    /** One transaction's state of a rule. */
    interface Check {
        void segment(Segment segment, Problems problems);

        /** The SE has passed: the passing segment of {@code problems} is the SE. */
        default void end(Problems problems) {
        }
    }
}
