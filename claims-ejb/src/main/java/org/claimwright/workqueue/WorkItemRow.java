package org.claimwright.workqueue;

import java.time.LocalDate;
import org.claimwright.money.Money;

/**
 * A {@link WorkItem} as a list shows it.
 *
 * @param reference    what it is about, opaque: {@code remittance:12/claim:3}
 * @param reason       the short reason: {@code CO-197}
 * @param dollars      at stake
 * @param weight       of its class, from 1
 * @param urgency      see {@link Urgency}
 * @param priority     cents at stake x weight x urgency
 * @param deadline     null = unknown
 * @param sortDeadline the deadline, or the day that stands for it while it is unknown
 * @param ownerId      null = nobody
 * @param owner        the owner's name; null = nobody
 * @param nextActionOn the day until which it is pended; null = none
 * @param version      to be given back with a change, so that two people never overwrite each other
 */
public record WorkItemRow(long itemId, String kind, String reference, String reason, String words, Money dollars, int weight, int urgency, long priority,
                       LocalDate deadline, LocalDate sortDeadline, ItemState state, Integer ownerId, String owner, LocalDate nextActionOn, int version) {
}
