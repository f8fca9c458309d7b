package org.claimwright.denials;

import java.time.LocalDate;
import org.claimwright.money.Money;
import org.claimwright.workqueue.ItemFilter.Order;
import org.claimwright.workqueue.ItemState;

/**
 * One denial as the list shows it: one work item, which is one claim and one reason.
 *
 * @param version      to be given back with a change, see {@link org.claimwright.workqueue.WorkItems}
 * @param claim        our patient control number
 * @param patient      last name, comma, first name: personal health information
 * @param denied       dollars open under this reason
 * @param reason       group and CARC: {@code CO-197}
 * @param denialClass  as the rulebook says, {@code REVIEW} when no rule covers it
 * @param action       the next step
 * @param deadline     null = unknown; sortDeadline stands for it
 * @param priority     cents open x weight x urgency
 * @param ownerId      null = nobody
 * @param serviceDate  first day of service of the claim
 * @param lines        denied lines under this reason
 */
public record DenialRow(long itemId, int version, long claimId, String claim, String patient, int payerId, String payer, Money denied, String reason,
                        String denialClass, String action, LocalDate deadline, LocalDate sortDeadline, int weight, int urgency, long priority,
                        ItemState state, Integer ownerId, String owner, LocalDate serviceDate, int lines) {

    /** Where the next page starts: give it back as {@code after}. */
    public String cursor(Order order) {
        return (order == Order.PRIORITY ? Long.toString(priority) : sortDeadline.toString()) + "," + itemId;
    }
}
