package org.claimwright.workqueue;

import java.util.Set;

/**
 * Which items, in which order.
 *
 * @param kinds  empty = all
 * @param states empty = all that are not DONE
 * @param owners whose
 * @param userId whom {@link Owners} compares with; ignored for ANYBODY and NOBODY
 * @param reason null = any
 * @param order  of the pages
 */
public record ItemFilter(Set<String> kinds, Set<ItemState> states, Owners owners, int userId, String reason, Order order) {

    /** Whose items. */
    public enum Owners {
        ANYBODY, NOBODY, USER, USER_OR_NOBODY
    }

    /** What comes first. */
    public enum Order {
        /** The highest priority. */
        PRIORITY,
        /** The nearest deadline. */
        DEADLINE
    }

    /** Everything open of these kinds, the highest priority first. */
    public static ItemFilter open(String... kinds) {
        return new ItemFilter(Set.of(kinds), Set.of(), Owners.ANYBODY, 0, null, Order.PRIORITY);
    }
}
