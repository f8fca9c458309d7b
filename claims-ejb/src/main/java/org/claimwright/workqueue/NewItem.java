package org.claimwright.workqueue;

import java.time.LocalDate;
import org.claimwright.money.Money;

/**
 * A piece of work for a person, before it is in the queue.
 *
 * @param kind         denial, unapplied, reversal, plb, hold, charge-differs, prior-payer-differs, quarantine, stuck, forwarded
 * @param reference    what it is about, opaque to the queue: {@code remittance:12/claim:3}
 * @param reason       the short reason that makes it one item: {@code CO-197}
 * @param words        for the person who opens it; no name, member id or birth date
 * @param dollars      at stake
 * @param weight       of its class, from 1
 * @param deadline     null = unknown
 * @param sortDeadline the deadline, or 30 days from the remittance while it is unknown
 * @param today        the day on which it is ranked
 * @param partyId      who it is about, opaque to the queue: a payer; null = nobody, or no filter needs it
 * @param happenedOn   the day of what it is about: the first day of service; null = none, or no filter needs it
 */
public record NewItem(String kind, String reference, String reason, String words, Money dollars, int weight, LocalDate deadline,
                      LocalDate sortDeadline, LocalDate today, Integer partyId, LocalDate happenedOn) {

    /** An item that is not filtered by party or day. */
    public NewItem(String kind, String reference, String reason, String words, Money dollars, int weight, LocalDate deadline, LocalDate sortDeadline,
                   LocalDate today) {
        this(kind, reference, reason, words, dollars, weight, deadline, sortDeadline, today, null, null);
    }
}
