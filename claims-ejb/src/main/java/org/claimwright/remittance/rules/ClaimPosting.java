package org.claimwright.remittance.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claimwright.codes.ShownCode;
import org.claimwright.money.Money;
import org.claimwright.receivables.Account;
import org.claimwright.receivables.NewEntry;
import org.claimwright.remittance.ClaimPayment;
import org.claimwright.remittance.ClaimPayment.Adjustment;
import org.claimwright.remittance.ClaimPayment.LinePayment;
import org.claimwright.remittance.rules.ClaimEntries.Level;
import org.claimwright.remittance.rules.Coordination.PriorPayers;
import org.claimwright.rulebook.Decision;
import org.claimwright.rulebook.Facts;
import org.claimwright.rulebook.Rulebook;
import org.claimwright.source.Because;

/**
 * What becomes of one CLP: where its money goes, line by line, what its adjustments mean, and what a person has to look at. The entries sum to
 * zero, those of each line too, and what they book to remittance-in-transit is CLP04: nothing is plugged.
 *
 * @param words     why it is not simply posted, with the difference; null when it is
 * @param claim     of ours, null when none was found
 * @param forwarded the payer forwarded it to the next one: do not bill
 * @param entries   of its journal; empty when no money moves
 * @param priorPayers what later payers of this claim say of those before them, this CLP included; empty where one payer answers alone
 */
public record ClaimPosting(Disposition disposition, String words, OurClaim claim, boolean forwarded, List<Line> lines, List<Adjusted> adjustments,
                           List<NewEntry> entries, List<Exceptional> exceptions, List<PriorPayers> priorPayers) {

    /**
     * An SVC, or the claim itself where it has none ({@code ordinal} 0 and no payment).
     *
     * @param lineNo of ours; 0 = the claim as a whole; null = its claim was not posted
     */
    public record Line(int ordinal, LinePayment payment, Integer lineNo, String matchReason) {
    }

    /**
     * A CAS trio.
     *
     * @param ordinal     within the claim, from 1
     * @param lineOrdinal of the SVC, 0 = at the claim
     * @param lineNo      as in {@link Line}
     * @param account     where the rulebook sends it, insurer-open = it stays open; null = its claim was not posted. Of a later payer the ledger takes
     *                    no more than was left
     */
    public record Adjusted(int ordinal, int lineOrdinal, Integer lineNo, Adjustment adjustment, Account account, Because because) {
    }

    /** @param on the day of the payment, for the rulebook */
    public static ClaimPosting of(ClaimFacts facts, Rulebook book, LocalDate on) {
        return new Posting(facts, book, on).run();
    }

    private static final Set<String> FORWARDED_REMARKS = Set.of("MA07", "MA18");

    /** The making of one. */
    private static final class Posting {

        private final ClaimPayment claim;
        private final ClaimFacts facts;
        private final Rulebook book;
        private final LocalDate on;
        private final List<Line> lines = new ArrayList<>();
        private final List<Adjusted> adjustments = new ArrayList<>();
        private final List<NewEntry> entries = new ArrayList<>();
        private final List<Exceptional> exceptions = new ArrayList<>(0);

        Posting(ClaimFacts facts, Rulebook book, LocalDate on) {
            this.claim = facts.claim();
            this.facts = facts;
            this.book = book;
            this.on = on;
        }

        ClaimPosting run() {
            return switch (claim.status()) {
                case "1", "2", "3", "4", "19", "20", "21" -> post();
                case "22" -> reversal();
                case "23" -> claim.paid().isZero() ? keep(Disposition.NOTED, "not our claim, forwarded by the payer; no money in it")
                    : unapplied("status-23", "not our claim, forwarded by the payer, yet paid " + claim.paid());
                case "25" -> claim.paid().isZero() ? keep(Disposition.NOT_POSTED, "a predetermination is no payment")
                    : unapplied("status-25", "a predetermination is no payment, yet paid " + claim.paid());
                default -> unapplied("status-" + ShownCode.wordOf(claim.status()), "claim status " + ShownCode.of(claim.status()) + " is not in the guide's list");
            };
        }

        /** By its status; some payers forward under another status and say so by the crossover carrier (NM1*TT) or a remark (MA18, MA07). */
        private boolean isForwarded() {
            return switch (claim.status()) {
                case "19", "20", "21" -> true;
                case "1", "2", "3", "4" -> saysForwarded();
                default -> false;
            };
        }

        private boolean saysForwarded() {
            return claim.names().stream().anyMatch(name -> name.entity().equals("TT")) || remarks(claim).stream().anyMatch(FORWARDED_REMARKS::contains);
        }

        private ClaimPosting reversal() {
            String words = "reversal of " + claim.paid() + " waits for its original payment"
                + RemittanceBalance.ofClaim(claim).map(off -> "; " + off).orElse("");
            exceptions.add(new Exceptional("reversal", "reversal", words, claim.paid()));
            bookWhole(Account.UNAPPLIED_REVERSAL);
            return keep(Disposition.UNAPPLIED_REVERSAL, words);
        }

        private ClaimPosting unapplied(String reason, String words) {
            exceptions.add(new Exceptional("unapplied", reason, words, claim.paid().isZero() ? claim.charge() : claim.paid()));
            bookWhole(Account.UNAPPLIED);
            return keep(Disposition.UNAPPLIED, words);
        }

        private void bookWhole(Account account) {
            if (!claim.paid().isZero()) {
                book(Account.REMITTANCE_IN_TRANSIT, claim.paid(), null, 4);
                book(account, claim.paid().negated(), null, 4);
            }
        }

        private void book(Account account, Money amount, Because because, int element) {
            OurClaim ours = facts.match().claim();
            entries.add(new NewEntry(account, amount, ours == null ? null : (Long) ours.claimId(), ours == null ? null : (Integer) 0,
                facts.payer().id(), claim.payerClaimNumber().isEmpty() ? null : claim.payerClaimNumber(), because,
                facts.payer().source(claim.position(), element)));
        }

        /** Not posted to its claim: what the payer said is kept, without a meaning for the ledger. */
        private ClaimPosting keep(Disposition disposition, String words) {
            note(0, null, claim.adjustments(), List.of());
            if (claim.lines().isEmpty()) {
                lines.add(new Line(0, null, null, null));
            }
            for (LinePayment line : claim.lines()) {
                lines.add(new Line(line.ordinal(), line, null, null));
                note(line.ordinal(), null, line.adjustments(), line.remarks());
            }
            return new ClaimPosting(disposition, words, facts.match().claim(), facts.match().isFound() && isForwarded(), lines, adjustments, entries, exceptions, List.of());
        }

        private void note(int lineOrdinal, Integer lineNo, List<Adjustment> trios, List<String> remarks) {
            for (Adjustment trio : trios) {
                if (trio.amount() != null) {
                    adjustments.add(new Adjusted(adjustments.size() + 1, lineOrdinal, lineNo, trio, null, decide(trio, remarks).because()));
                }
            }
        }

        private Decision decide(Adjustment trio, List<String> lineRemarks) {
            List<String> remarks = lineRemarks.isEmpty() ? remarks(claim) : lineRemarks;
            return book.decide(new Facts(trio.group(), trio.reason(), remarks, facts.payer().identifier(), trio.amount().isNegative()), on);
        }

        private ClaimPosting post() {
            if (!facts.match().isFound()) {
                return unapplied("no-match", facts.match().reason());
            }
            Optional<String> off = RemittanceBalance.ofClaim(claim);
            if (off.isPresent()) {
                return unapplied("balance", off.get());
            }
            List<LineMatch> matches = LineMatch.of(claim, facts.match().claim());
            for (int i = 0; i < matches.size(); i++) {
                if (!matches.get(i).isFound()) {
                    LinePayment line = claim.lines().get(i);
                    return unapplied("line-no-match", "service line " + line.ordinal() + ", charged " + line.charge() + " and paid " + line.paid()
                        + ": " + matches.get(i).reason());
                }
            }
            return postLines(matches);
        }

        private ClaimPosting postLines(List<LineMatch> matches) {
            Money atClaim = claim.paid();
            for (LinePayment line : claim.lines()) {
                atClaim = atClaim.minus(line.paid());
            }
            if (claim.lines().isEmpty()) {
                lines.add(new Line(0, null, LineMatch.CLAIM, "no lines: posted at the claim"));
            }
            List<Level> levels = new ArrayList<>(matches.size() + 1);
            levels.add(new Level(LineMatch.CLAIM, atClaim, facts.payer().source(claim.position(), claim.lines().isEmpty() ? 4 : 0),
                adjusted(0, LineMatch.CLAIM, claim.adjustments(), List.of())));
            for (int i = 0; i < matches.size(); i++) {
                LinePayment line = claim.lines().get(i);
                lines.add(new Line(line.ordinal(), line, matches.get(i).lineNo(), matches.get(i).reason()));
                levels.add(new Level(matches.get(i).lineNo(), line.paid(), facts.payer().source(line.position(), 3),
                    adjusted(line.ordinal(), matches.get(i).lineNo(), line.adjustments(), line.remarks())));
            }
            List<PriorPayers> priorPayers = bookLevels(levels);
            compareCharge();
            boolean forwarded = isForwarded();
            if (forwarded) {
                exceptions.add(new Exceptional("forwarded", "forwarded",
                    "the payer forwarded the claim to the next one: do not bill, wait for that remittance", patientShare()));
            }
            return new ClaimPosting(Disposition.POSTED, null, facts.match().claim(), forwarded, lines, adjustments, entries, exceptions, priorPayers);
        }

        private List<PriorPayers> bookLevels(List<Level> levels) {
            boolean isLater = PayerAnswer.place(claim.status()) > 1 || adjustments.stream().anyMatch(adjusted -> adjusted.account() == Account.PRIOR_PAYER);
            if (!isLater && facts.history().answers().isEmpty()) {
                entries.addAll(ClaimEntries.of(facts, levels));
                return List.of();
            }
            ClaimHistory history = facts.history();
            Coordination before = Coordination.of(facts.match().claim(), history);
            Coordination after = Coordination.of(facts.match().claim(), history.with(PayerAnswer.of(facts, lines, adjustments, on)));
            entries.addAll(ClaimEntries.of(facts, levels, before, after, book, on));
            return after.priorPayers();
        }

        private List<Adjusted> adjusted(int lineOrdinal, int lineNo, List<Adjustment> trios, List<String> remarks) {
            int first = adjustments.size();
            for (Adjustment trio : trios) {
                Decision decision = decide(trio, remarks);
                Account account = decision.isCovered() ? Account.of(decision.action("account")) : Account.INSURER_OPEN;
                adjustments.add(new Adjusted(adjustments.size() + 1, lineOrdinal, lineNo, trio, account, decision.because()));
            }
            return List.copyOf(adjustments.subList(first, adjustments.size()));
        }

        private Money patientShare() {
            Money share = Money.ZERO;
            for (Adjusted adjusted : adjustments) {
                share = adjusted.account() == Account.PATIENT_OPEN ? share.plus(adjusted.adjustment().amount()) : share;
            }
            return share;
        }

        private void compareCharge() {
            Money ours = facts.match().claim().charge();
            Money off = claim.charge().minus(ours);
            if (!off.isZero()) {
                exceptions.add(new Exceptional("charge-differs", "charge", "the payer's charge is " + claim.charge() + ", ours is " + ours
                    + " (off by " + (off.isNegative() ? off.negated() : off) + ")", off));
            }
        }
    }

    /** The remark codes of the claim (MIA, MOA), in their order. */
    public static List<String> remarks(ClaimPayment claim) {
        if (claim.inpatient().isEmpty() && claim.outpatient().isEmpty()) {
            return List.of();
        }
        List<String> remarks = new ArrayList<>();
        add(remarks, claim.inpatient(), 5, 20, 21, 22, 23);
        add(remarks, claim.outpatient(), 3, 4, 5, 6, 7);
        return remarks;
    }

    private static void add(List<String> remarks, List<String> elements, int... positions) {
        for (int position : positions) {
            if (position <= elements.size() && !elements.get(position - 1).isEmpty()) {
                remarks.add(elements.get(position - 1));
            }
        }
    }
}
