package org.claimwright.remittance;

import java.time.LocalDate;
import org.claimwright.money.Money;
import org.claimwright.workqueue.NewItem;

/** The work item of a remittance that is held. */
final class HoldItems {

    /** An item without a known deadline is sorted as if it were due so many days from the remittance. */
    static final int DAYS_WHILE_UNKNOWN = 30;

    private HoldItems() {
    }

    static NewItem of(long remittanceId, String reason, String words, Money payment, LocalDate paidOn, LocalDate today) {
        return new NewItem("hold", "remittance:" + remittanceId, reason, words, payment == null ? Money.ZERO : payment, 1, null,
            (paidOn == null ? today : paidOn).plusDays(DAYS_WHILE_UNKNOWN), today);
    }
}
