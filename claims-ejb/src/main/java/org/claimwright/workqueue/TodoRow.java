package org.claimwright.workqueue;

/**
 * A row of door.todo.
 *
 * @param attempts how often it has failed
 */
public record TodoRow(long id, int organisation, String kind, long ref, int attempts) {
}
