package org.claimwright.remittance;

import java.time.LocalDate;
import org.claimwright.money.Money;
import org.claimwright.workqueue.NewItem;
import org.claimwright.workqueue.Urgency;

/** The work item of a remittance that is held. */
final class HoldItems {

    private HoldItems() {
    }

    static NewItem of(long remittanceId, String reason, String words, Money payment, LocalDate paidOn, LocalDate today) {
        return new NewItem("hold", "remittance:" + remittanceId, reason, words, payment == null ? Money.ZERO : payment, 1, null,
            Urgency.sortedWhileUnknown(paidOn == null ? today : paidOn), today);
    }
}
