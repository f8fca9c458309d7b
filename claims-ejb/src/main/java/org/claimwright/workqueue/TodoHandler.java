package org.claimwright.workqueue;

import jakarta.ejb.Local;

/**
 * Does one kind of work that the system still has to do. Called inside a transaction and inside the organisation of the row.
 * {@code @Local} stands here, because a bean with a view of its own class shows an interface only if that says so itself.
 */
@Local
public interface TodoHandler {

    /** The kind of todo that it works off, e.g. {@code POST_REMITTANCE}. */
    String kind();

    /**
     * Does the work and commits with the row's deletion; doing it twice is doing it once.
     *
     * @throws Exception our bug or an outage: the transaction rolls back and the row is tried again later
     */
    void handle(long ref) throws Exception;
}
