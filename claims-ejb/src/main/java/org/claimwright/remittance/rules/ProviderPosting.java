package org.claimwright.remittance.rules;

import java.time.LocalDate;
import java.util.List;
import org.claimwright.codes.ShownCode;
import org.claimwright.money.Money;
import org.claimwright.receivables.Account;
import org.claimwright.receivables.NewEntry;
import org.claimwright.remittance.ProviderAdjustment;
import org.claimwright.rulebook.Decision;
import org.claimwright.rulebook.Facts;
import org.claimwright.rulebook.Rulebook;
import org.claimwright.source.Because;
import org.claimwright.source.Source;

/**
 * What becomes of one provider-level adjustment: never dropped, never a write-off of a claim. What no rule maps waits in suspense with an item.
 *
 * @param entries    of its journal; empty when it is of zero
 */
public record ProviderPosting(Account account, Because because, List<NewEntry> entries, List<Exceptional> exceptions) {

    public static ProviderPosting of(ProviderAdjustment adjustment, ClaimFacts.Payer payer, Rulebook book, LocalDate on) {
        Money amount = adjustment.amount();
        Decision decision = book.decide(new Facts("PLB", adjustment.reason(), List.of(), payer.identifier(), amount.isNegative()), on);
        Account account = decision.isCovered() ? Account.of(decision.action("account")) : Account.SUSPENSE;
        if (amount.isZero()) {
            return new ProviderPosting(account, decision.because(), List.of(), List.of());
        }
        Source source = payer.source(adjustment.position(), adjustment.element());
        String reference = adjustment.reference().isEmpty() ? null : adjustment.reference();
        List<NewEntry> entries = List.of(
            new NewEntry(Account.REMITTANCE_IN_TRANSIT, amount.negated(), null, null, payer.id(), reference, null, source),
            new NewEntry(account, amount, null, null, payer.id(), reference, decision.because(), source));
        return new ProviderPosting(account, decision.because(), entries, account == Account.SUSPENSE ? List.of(inSuspense(adjustment, decision)) : List.of());
    }

    private static Exceptional inSuspense(ProviderAdjustment adjustment, Decision decision) {
        return new Exceptional("plb", "PLB-" + ShownCode.wordOf(adjustment.reason()), "provider-level adjustment " + ShownCode.of(adjustment.reason()) + " of " + adjustment.amount()
            + " waits in suspense: " + decision.because().words(), adjustment.amount());
    }
}
