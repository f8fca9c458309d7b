package org.claimwright.denials;

import java.time.LocalDate;
import java.util.List;
import org.claimwright.codes.ShownCode;
import org.claimwright.denials.rules.DenialVerdict;
import org.claimwright.money.Money;
import org.claimwright.rulebook.Rulebook;

/**
 * One denied line with its one decision.
 *
 * @param most the adjustment that leaves most of it open; of equal ones the first in the file
 * @param open all that the line leaves open, whatever the reason
 */
record DeniedLine(OpenAdjustment most, Money open, DenialVerdict verdict) {

    /** @param adjustments open ones of one line, in the order of the file */
    static DeniedLine of(List<OpenAdjustment> adjustments, Rulebook book, String payer, LocalDate on) {
        OpenAdjustment most = adjustments.get(0);
        Money open = Money.ZERO;
        for (OpenAdjustment adjustment : adjustments) {
            most = adjustment.open().compareTo(most.open()) > 0 ? adjustment : most;
            open = open.plus(adjustment.open());
        }
        return new DeniedLine(most, open,
            DenialVerdict.of(book, most.group(), most.reason(), most.remarks(), payer, most.open().isNegative(), on));
    }

    /** With the claim, what makes it one work item: {@code CO-197}. */
    String reason() {
        return ShownCode.wordOf(most.group()) + "-" + ShownCode.wordOf(most.reason());
    }
}
