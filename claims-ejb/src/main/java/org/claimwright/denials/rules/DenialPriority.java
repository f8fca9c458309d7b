package org.claimwright.denials.rules;

import java.time.LocalDate;
import org.claimwright.money.Money;
import org.claimwright.workqueue.Urgency;

/**
 * Why one denial stands before another: dollars open x class weight x urgency, each factor to be seen.
 *
 * @param open         dollars open
 * @param weight       of the class
 * @param urgency      3 within 7 days of the deadline, 2 within 30, else 1
 * @param deadline     the last day to answer; null while the payer's window is unknown
 * @param sortDeadline the deadline, or 30 days from the remittance while it is unknown
 */
public record DenialPriority(Money open, int weight, int urgency, LocalDate deadline, LocalDate sortDeadline) {

    /** @param windowDays the payer's days to answer a denial, from its contract; null = unknown */
    public static DenialPriority of(Money open, int weight, LocalDate remittance, Integer windowDays, LocalDate today) {
        LocalDate deadline = windowDays == null ? null : remittance.plusDays(windowDays);
        LocalDate sort = deadline == null ? Urgency.sortedWhileUnknown(remittance) : deadline;
        return new DenialPriority(open, weight, Urgency.of(sort, today), deadline, sort);
    }

    /** For the one who asks why it is ranked so: {@code 120.00 open x weight 3 x urgency 2 (deadline 2026-03-30)}. */
    public String words() {
        return open.display() + " open x weight " + weight + " x urgency " + urgency
            + (deadline == null ? " (deadline unknown, ranked as " + sortDeadline + ")" : " (deadline " + deadline + ")");
    }
}
