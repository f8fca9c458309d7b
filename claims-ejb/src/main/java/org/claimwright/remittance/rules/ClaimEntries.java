package org.claimwright.remittance.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.claimwright.money.Money;
import org.claimwright.receivables.Account;
import org.claimwright.receivables.NewEntry;
import org.claimwright.remittance.rules.ClaimPosting.Adjusted;
import org.claimwright.rulebook.Decision;
import org.claimwright.rulebook.Facts;
import org.claimwright.rulebook.Rulebook;
import org.claimwright.source.Because;
import org.claimwright.source.Source;

/**
 * The entries of a CLP that is posted to its claim, level by level: what was paid and adjusted leaves insurer-open. Where several payers answer,
 * an adjustment makes an entry only as far as {@link Coordination} moves its account by this CLP; what it moves besides (the share that an earlier
 * payer left to the patient, an OA-23 whose remittance came late) is a transfer with a rule of its own. Each line sums to zero.
 */
final class ClaimEntries {

    private static final List<Account> COORDINATED = List.of(Account.PATIENT_OPEN, Account.CONTRACTUAL, Account.PRIOR_PAYER);

    private final ClaimFacts facts;
    private final List<Level> levels;
    private final List<NewEntry> entries = new ArrayList<>();

    /**
     * The claim or one of its SVCs.
     *
     * @param paid of the claim: what its SVCs leave
     */
    record Level(int lineNo, Money paid, Source source, List<Adjusted> adjusted) {
    }

    private ClaimEntries(ClaimFacts facts, List<Level> levels) {
        this.facts = facts;
        this.levels = levels;
    }

    /** Of a payer that answers alone: everything counts as it was said. */
    static List<NewEntry> of(ClaimFacts facts, List<Level> levels) {
        ClaimEntries made = new ClaimEntries(facts, levels);
        levels.forEach(level -> made.add(level, adjusted -> adjusted.adjustment().amount()));
        return made.entries;
    }

    /** Of one payer among several: from where the claim stood to where it stands. */
    static List<NewEntry> of(ClaimFacts facts, List<Level> levels, Coordination before, Coordination after, Rulebook book, LocalDate on) {
        ClaimEntries made = new ClaimEntries(facts, levels);
        Map<Integer, Map<Account, Share>> shares = made.shares(before, after);
        for (Level level : levels) {
            Map<Account, Share> byAccount = shares.get(level.lineNo());
            made.add(level, adjusted -> byAccount.containsKey(adjusted.account()) ? byAccount.get(adjusted.account()).take(adjusted.adjustment().amount())
                : Money.ZERO);
        }
        shares.forEach((line, byAccount) -> byAccount.forEach((account, share) -> made.transfer(line, account, share.left(), book, on)));
        return made.entries;
    }

    private void add(Level level, Function<Adjusted, Money> counted) {
        int before = entries.size();
        Money closed = level.paid();
        for (Adjusted adjusted : level.adjusted()) {
            Money amount = adjusted.account() == Account.INSURER_OPEN ? Money.ZERO : counted.apply(adjusted);
            if (!amount.isZero()) {
                entries.add(entry(level.lineNo(), adjusted.account(), amount, adjusted.because(),
                    facts.payer().source(adjusted.adjustment().position(), adjusted.adjustment().element())));
                closed = closed.plus(amount);
            }
        }
        if (!closed.isZero()) {
            entries.add(before, entry(level.lineNo(), Account.INSURER_OPEN, closed.negated(), null, level.source()));
        }
        if (!level.paid().isZero()) {
            entries.add(before, entry(level.lineNo(), Account.REMITTANCE_IN_TRANSIT, level.paid(), null, level.source()));
        }
    }

    private NewEntry entry(int lineNo, Account account, Money amount, Because because, Source source) {
        return new NewEntry(account, amount, facts.match().claim().claimId(), lineNo, facts.payer().id(), null, because, source);
    }

    private void transfer(int lineNo, Account account, Money amount, Rulebook book, LocalDate on) {
        if (amount.isZero()) {
            return;
        }
        Decision decision = book.decide(new Facts("COB", account.text(), List.of(), facts.payer().identifier(), amount.isNegative()), on);
        Source source = levels.stream().filter(level -> level.lineNo() == lineNo).findFirst().orElse(levels.get(0)).source();
        entries.add(entry(lineNo, account, amount, decision.because(), source));
        entries.add(entry(lineNo, Account.INSURER_OPEN, amount.negated(), decision.because(), source));
    }

    private Map<Integer, Map<Account, Share>> shares(Coordination before, Coordination after) {
        Map<Integer, Map<Account, Share>> shares = new HashMap<>();
        for (int line : after.lineNumbers()) {
            Map<Account, Share> byAccount = shares.computeIfAbsent(line, number -> new EnumMap<>(Account.class));
            for (Account account : COORDINATED) {
                byAccount.put(account, new Share(said(line, account), after.line(line).of(account).minus(before.line(line).of(account))));
            }
        }
        return shares;
    }

    private Money said(int line, Account account) {
        Money said = Money.ZERO;
        for (Level level : levels) {
            for (Adjusted adjusted : level.adjusted()) {
                said = level.lineNo() == line && adjusted.account() == account ? said.plus(adjusted.adjustment().amount()) : said;
            }
        }
        return said;
    }

    /** How much of what a CLP says about an account of a line is moved: all of it, or what there is, taken in the order of the file. */
    private static final class Share {

        private final boolean all;
        private Money moved;

        Share(Money said, Money moved) {
            this.all = said.equals(moved);
            this.moved = moved;
        }

        Money take(Money amount) {
            Money taken = all ? amount : !amount.isPositive() || !moved.isPositive() ? Money.ZERO : amount.compareTo(moved) < 0 ? amount : moved;
            moved = moved.minus(taken);
            return taken;
        }

        Money left() {
            return moved;
        }
    }
}
