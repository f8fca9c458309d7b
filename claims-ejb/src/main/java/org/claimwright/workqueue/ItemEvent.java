package org.claimwright.workqueue;

import java.time.Instant;

/**
 * One thing that happened to an item: rows are only added.
 *
 * @param actor a login, {@code key:NAME} or {@code system}
 * @param what  opened, assigned, unassigned, pended, noted, finished, reopened
 */
public record ItemEvent(Instant at, String actor, String what, String words) {
}
