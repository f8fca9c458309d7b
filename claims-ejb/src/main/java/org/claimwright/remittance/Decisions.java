package org.claimwright.remittance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.claimwright.receivables.JournalSet;
import org.claimwright.receivables.NewEntry;
import org.claimwright.receivables.NewJournal;
import org.claimwright.remittance.DecidedRows.DecidedAdjustment;
import org.claimwright.remittance.DecidedRows.DecidedClaim;
import org.claimwright.remittance.rules.ClaimFacts;
import org.claimwright.remittance.rules.ClaimHistory;
import org.claimwright.remittance.rules.ClaimMatch;
import org.claimwright.remittance.rules.ClaimPosting;
import org.claimwright.remittance.rules.Coordination.PriorPayers;
import org.claimwright.remittance.rules.Disposition;
import org.claimwright.remittance.rules.Exceptional;
import org.claimwright.remittance.rules.PayerAnswer;
import org.claimwright.remittance.rules.ProviderPosting;
import org.claimwright.rulebook.Rulebook;
import org.claimwright.source.Because;
import org.claimwright.workqueue.NewItem;

/**
 * What is decided about one set of claims and provider-level adjustments: made from what was found of them, without the database, and laid out to be
 * written in whole.
 */
final class Decisions {

    private final RemittancePoster.Target target;
    private final Rulebook book;
    private final List<NewJournal> newJournals = new ArrayList<>();
    private final List<NewItem> items = new ArrayList<>();
    private final List<Long> forwarded = new ArrayList<>();
    private final Map<String, PriorPayers> priorPayers = new LinkedHashMap<>();
    private final Map<String, Because> usedRules = new HashMap<>();
    private final DecidedRows rows;
    private final JournalSet journals;

    /**
     * A set with what our own books say of it.
     *
     * @param matches   of the claims, in their order
     * @param histories what was settled before, by claim; one that has none is not in it
     */
    record Found(PassedSet passed, List<ClaimMatch> matches, Map<Long, ClaimHistory> histories) {
    }

    Decisions(RemittancePoster.Target target, Rulebook book, Found found) {
        this.target = target;
        this.book = book;
        List<DecidedClaim> claims = claims(found);
        List<DecidedAdjustment> adjustments = adjustments(found.passed().adjustments());
        claims.forEach(this::add);
        adjustments.forEach(this::add);
        this.rows = new DecidedRows(target.remittanceId(), claims, adjustments);
        this.journals = new JournalSet(newJournals);
    }

    /** In the order of the file: a claim that comes twice is posted with the first one in its history. */
    private List<DecidedClaim> claims(Found found) {
        List<ClaimPayment> payments = found.passed().claims();
        Map<Long, ClaimHistory> histories = new HashMap<>(found.histories());
        Set<Long> again = twice(found.matches());
        List<DecidedClaim> decided = new ArrayList<>(payments.size());
        for (int i = 0; i < payments.size(); i++) {
            ClaimPayment payment = payments.get(i);
            ClaimMatch match = found.matches().get(i);
            ClaimHistory history = match.isFound() ? histories.getOrDefault(match.claim().claimId(), ClaimHistory.NONE) : ClaimHistory.NONE;
            ClaimFacts facts = new ClaimFacts(payment, match, target.reference("/claim:" + payment.ordinal()), history, target.payer());
            ClaimPosting posting = ClaimPosting.of(facts, book, target.key().paidOn());
            decided.add(new DecidedClaim(payment, match, posting));
            if (posting.disposition() == Disposition.POSTED && again.contains(match.claim().claimId())) {
                histories.put(match.claim().claimId(), history.with(PayerAnswer.of(facts, posting.lines(), posting.adjustments(), target.key().paidOn())));
            }
        }
        return decided;
    }

    private static Set<Long> twice(List<ClaimMatch> matches) {
        Set<Long> seen = new HashSet<>();
        return matches.stream().filter(ClaimMatch::isFound).map(match -> match.claim().claimId()).filter(id -> !seen.add(id)).collect(Collectors.toSet());
    }

    private List<DecidedAdjustment> adjustments(List<ProviderAdjustment> adjustments) {
        return adjustments.stream()
            .map(adjustment -> new DecidedAdjustment(adjustment, ProviderPosting.of(adjustment, target.payer(), book, target.key().paidOn()))).toList();
    }

    private void add(DecidedClaim claim) {
        ClaimPosting posting = claim.posting();
        int ordinal = claim.payment().ordinal();
        addJournal(NewJournal.Kind.CLAIM_PAYMENT, target.claimJournals(), ordinal, posting.entries());
        addItems("/claim:" + ordinal, posting.exceptions());
        posting.adjustments().forEach(adjusted -> use(adjusted.because()));
        posting.entries().stream().map(NewEntry::because).filter(Objects::nonNull).forEach(this::use);
        posting.priorPayers().forEach(prior -> priorPayers.put(prior.reference(), prior));
        if (posting.forwarded()) {
            forwarded.add(claim.claimId());
        }
    }

    private void add(DecidedAdjustment decided) {
        int ordinal = decided.adjustment().ordinal();
        addJournal(NewJournal.Kind.PROVIDER_ADJUSTMENT, target.adjustmentJournals(), ordinal, decided.posting().entries());
        addItems("/plb:" + ordinal, decided.posting().exceptions());
        use(decided.posting().because());
    }

    private void use(Because because) {
        usedRules.put(because.rule(), because);
    }

    private void addJournal(NewJournal.Kind kind, IntFunction<UUID> ids, int ordinal, List<NewEntry> entries) {
        if (!entries.isEmpty()) {
            newJournals.add(new NewJournal(ids.apply(ordinal), kind, target.key().paidOn(), target.remittanceId(), ordinal, target.actor(), null, entries));
        }
    }

    private void addItems(String what, List<Exceptional> exceptions) {
        for (Exceptional exception : exceptions) {
            items.add(target.item(target.reference(what), exception));
        }
    }

    DecidedRows rows() {
        return rows;
    }

    JournalSet journals() {
        return journals;
    }

    List<NewItem> items() {
        return items;
    }

    /** What later payers say of those before them has one item each, which says how it stands now, whoever came first: those that do not agree. */
    List<NewItem> disagreements() {
        List<NewItem> off = new ArrayList<>();
        priorPayers.values().forEach(prior -> prior.off().ifPresent(exception -> off.add(target.item(prior.reference(), exception))));
        return off;
    }

    /** As {@link #disagreements}: the references of those that agree, or that have their item elsewhere. */
    List<String> agreements() {
        List<String> agreed = new ArrayList<>();
        for (PriorPayers prior : priorPayers.values()) {
            agreed.addAll(prior.others());
            if (prior.off().isEmpty()) {
                agreed.add(prior.reference());
            }
        }
        return agreed;
    }

    /** Claims that the payer forwarded. */
    List<Long> forwarded() {
        return forwarded;
    }

    /** By their names. */
    Map<String, Because> usedRules() {
        return usedRules;
    }
}
