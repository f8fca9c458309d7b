package org.claimwright.denials;

import java.time.LocalDate;
import java.util.Set;
import org.claimwright.money.Money;
import org.claimwright.workqueue.ItemFilter.Order;
import org.claimwright.workqueue.ItemFilter.Owners;
import org.claimwright.workqueue.ItemState;

/**
 * Which denials, in which order; every null means any.
 *
 * @param owners      whose; userId is whom USER and USER_OR_NOBODY compare with
 * @param states      empty = all that are not DONE
 * @param reason      {@code CO-197}
 * @param least       dollars open, at least
 * @param most        dollars open, at most
 * @param serviceFrom first day of service of the claim, at the earliest
 * @param serviceTo   first day of service of the claim, at the latest
 * @param dueBy       deadline, or the day that stands for it, at the latest
 * @param search      a patient control number, a payer claim number, a check or EFT number, or how the patient's last name starts
 */
public record DenialFilter(Owners owners, int userId, Set<ItemState> states, Integer payerId, String reason, Money least, Money most,
                           LocalDate serviceFrom, LocalDate serviceTo, LocalDate dueBy, String search, Order order) {

    /** Every open denial, the highest priority first. */
    public static DenialFilter open() {
        return new DenialFilter(Owners.ANYBODY, 0, Set.of(), null, null, null, null, null, null, null, null, Order.PRIORITY);
    }
}
