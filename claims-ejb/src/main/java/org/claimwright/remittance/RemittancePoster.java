package org.claimwright.remittance;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
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
import org.claimwright.edi.EdiReader;
import org.claimwright.receivables.Ledger;
import org.claimwright.receivables.NewEntry;
import org.claimwright.receivables.NewJournal;
import org.claimwright.remittance.DecidedRows.DecidedAdjustment;
import org.claimwright.remittance.DecidedRows.DecidedClaim;
import org.claimwright.remittance.rules.ClaimFacts;
import org.claimwright.remittance.rules.ClaimHistory;
import org.claimwright.remittance.rules.ClaimMatch;
import org.claimwright.remittance.rules.ClaimPosting;
import org.claimwright.remittance.rules.Coordination;
import org.claimwright.remittance.rules.Coordination.PriorPayers;
import org.claimwright.remittance.rules.Disposition;
import org.claimwright.remittance.rules.Exceptional;
import org.claimwright.remittance.rules.InterestCheck;
import org.claimwright.remittance.rules.PayerAnswer;
import org.claimwright.remittance.rules.ProviderPosting;
import org.claimwright.remittance.x12.RemittanceReader;
import org.claimwright.rulebook.Rulebook;
import org.claimwright.source.Because;
import org.claimwright.source.RuleTexts;
import org.claimwright.workqueue.NewItem;
import org.claimwright.workqueue.WorkItems;

/**
 * The second reading of a remittance: its claims and provider-level adjustments go to the ledger as they pass, a thousand at a time, so that a
 * remittance of any size takes the same memory. Runs in the transaction of who calls; what fails rolls all of it back.
 */
final class RemittancePoster implements RemittanceListener {

    static final int BATCH = 1000;

    private final Target target;
    private final Connection connection;
    private final Ledger ledger;
    private final WorkItems items;
    private final Rulebook book;
    private final OurClaims ourClaims;
    private final ClaimHistories histories;
    private final DecidedRows rows;
    private final List<ClaimPayment> claims = new ArrayList<>(BATCH);
    private final List<ProviderAdjustment> adjustments = new ArrayList<>();
    private final IntFunction<UUID> claimJournals;
    private final IntFunction<UUID> adjustmentJournals;
    private final InterestCheck interest = new InterestCheck();
    private final Map<String, Because> usedRules = new HashMap<>();

    /**
     * What is posted.
     *
     * @param clientId who is paid
     * @param actor as the journals show it
     * @param today on which the items are ranked
     */
    record Target(long remittanceId, RemittanceKey key, int clientId, ClaimFacts.Payer payer, String actor, LocalDate today) {
    }

    RemittancePoster(Target target, Connection connection, Ledger ledger, WorkItems items, Rulebook book) {
        this.target = target;
        this.connection = connection;
        this.ledger = ledger;
        this.items = items;
        this.book = book;
        this.claimJournals = target.key().journalIds(NewJournal.Kind.CLAIM_PAYMENT);
        this.adjustmentJournals = target.key().journalIds(NewJournal.Kind.PROVIDER_ADJUSTMENT);
        this.ourClaims = new OurClaims(connection);
        this.histories = new ClaimHistories(connection);
        this.rows = new DecidedRows(connection, target.remittanceId());
    }

    /** Reads the transaction and posts everything in it. */
    void post(EdiReader reader, ReceivedTransaction received, InputStream bytes) throws IOException, SQLException {
        try {
            reader.readTransaction(bytes, received.header(), new RemittanceReader(this));
            flushClaims();
            flushAdjustments();
            interest.conclude().ifPresent(exception -> items.open(item("", exception)));
            RuleTexts.keep(connection, usedRules.values());
        } catch (StoreFailed e) {
            throw e.cause;
        }
    }

    /** Carries a failure of the database through the reader. */
    private static final class StoreFailed extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final SQLException cause;

        StoreFailed(SQLException cause) {
            super(cause);
            this.cause = cause;
        }
    }

    @Override
    public void payment(Payment payment) {
        // its row is there already
    }

    @Override
    public void claim(ClaimPayment claim) {
        interest.see(claim);
        claims.add(claim);
        if (claims.size() == BATCH) {
            stored(this::flushClaims);
        }
    }

    @Override
    public void providerAdjustment(ProviderAdjustment adjustment) {
        interest.see(adjustment);
        adjustments.add(adjustment);
        if (adjustments.size() == BATCH) {
            stored(this::flushAdjustments);
        }
    }

    private interface Storing {
        void run() throws SQLException;
    }

    private static void stored(Storing storing) {
        try {
            storing.run();
        } catch (SQLException e) {
            throw new StoreFailed(e);
        }
    }

    private void flushClaims() throws SQLException {
        if (claims.isEmpty()) {
            return;
        }
        List<DecidedClaim> decided = decide(claims);
        rows.add(decided);
        List<NewJournal> journals = new ArrayList<>(decided.size());
        List<NewItem> exceptions = new ArrayList<>();
        List<Long> forwarded = new ArrayList<>();
        Map<String, PriorPayers> priorPayers = new LinkedHashMap<>();
        for (DecidedClaim claim : decided) {
            ClaimPosting posting = claim.posting();
            int ordinal = claim.payment().ordinal();
            addJournal(journals, NewJournal.Kind.CLAIM_PAYMENT, claimJournals.apply(ordinal), ordinal, posting.entries());
            addItems(exceptions, "claim:" + ordinal, posting.exceptions());
            posting.adjustments().forEach(adjusted -> use(adjusted.because()));
            posting.entries().stream().map(NewEntry::because).filter(Objects::nonNull).forEach(this::use);
            posting.priorPayers().forEach(prior -> priorPayers.put(prior.reference(), prior));
            if (posting.forwarded()) {
                forwarded.add(claim.claimId());
            }
        }
        ledger.post(journals);
        items.openAll(exceptions);
        restate(priorPayers.values());
        ourClaims.markForwarded(forwarded);
        claims.clear();
    }

    /** In the order of the file: a claim that comes twice is posted with the first one in its history. */
    private List<DecidedClaim> decide(List<ClaimPayment> payments) throws SQLException {
        ClaimMatch.Candidates candidates = ourClaims.candidates(payments, new ClaimMatch.Parties(target.clientId(), target.payer().id()), target.payer().identifier());
        List<ClaimMatch> matches = payments.stream().map(candidates::match).toList();
        Map<Long, ClaimHistory> found = histories(payments, matches);
        Set<Long> again = twice(matches);
        List<DecidedClaim> decided = new ArrayList<>(payments.size());
        for (int i = 0; i < matches.size(); i++) {
            ClaimPayment payment = payments.get(i);
            ClaimMatch match = matches.get(i);
            ClaimHistory history = match.isFound() ? found.getOrDefault(match.claim().claimId(), ClaimHistory.NONE) : ClaimHistory.NONE;
            ClaimFacts facts = new ClaimFacts(payment, match, reference("/claim:" + payment.ordinal()), history, target.payer());
            ClaimPosting posting = ClaimPosting.of(facts, book, target.key().paidOn());
            decided.add(new DecidedClaim(payment, match, posting));
            if (posting.disposition() == Disposition.POSTED && again.contains(match.claim().claimId())) {
                found.put(match.claim().claimId(), history.with(PayerAnswer.of(facts, posting.lines(), posting.adjustments(), target.key().paidOn())));
            }
        }
        return decided;
    }

    private static Set<Long> twice(List<ClaimMatch> matches) {
        Set<Long> seen = new HashSet<>();
        return matches.stream().filter(ClaimMatch::isFound).map(match -> match.claim().claimId()).filter(id -> !seen.add(id)).collect(Collectors.toSet());
    }

    private Map<Long, ClaimHistory> histories(List<ClaimPayment> payments, List<ClaimMatch> matches) throws SQLException {
        List<Long> claimIds = new ArrayList<>(payments.size());
        List<Long> later = new ArrayList<>();
        for (int i = 0; i < payments.size(); i++) {
            if (matches.get(i).isFound()) {
                claimIds.add(matches.get(i).claim().claimId());
                if (PayerAnswer.place(payments.get(i).status()) > 1 || hasPriorPayer(payments.get(i))) {
                    later.add(matches.get(i).claim().claimId());
                }
            }
        }
        histories.lock(claimIds);
        return histories.of(claimIds, later);
    }

    private static boolean hasPriorPayer(ClaimPayment payment) {
        return payment.adjustments().stream().anyMatch(RemittancePoster::isPriorPayer)
            || payment.lines().stream().anyMatch(line -> line.adjustments().stream().anyMatch(RemittancePoster::isPriorPayer));
    }

    private static boolean isPriorPayer(ClaimPayment.Adjustment adjustment) {
        return adjustment.reason().equals("23");
    }

    private void flushAdjustments() throws SQLException {
        if (adjustments.isEmpty()) {
            return;
        }
        List<DecidedAdjustment> decided = adjustments.stream()
            .map(adjustment -> new DecidedAdjustment(adjustment, ProviderPosting.of(adjustment, target.payer(), book, target.key().paidOn()))).toList();
        rows.addProviderAdjustments(decided);
        List<NewJournal> journals = new ArrayList<>(decided.size());
        List<NewItem> exceptions = new ArrayList<>();
        for (DecidedAdjustment adjustment : decided) {
            int ordinal = adjustment.adjustment().ordinal();
            addJournal(journals, NewJournal.Kind.PROVIDER_ADJUSTMENT, adjustmentJournals.apply(ordinal), ordinal, adjustment.posting().entries());
            addItems(exceptions, "plb:" + ordinal, adjustment.posting().exceptions());
            use(adjustment.posting().because());
        }
        ledger.post(journals);
        items.openAll(exceptions);
        adjustments.clear();
    }

    /** What later payers say of those before them has one item each, which says how it stands now, whoever came first. */
    private void restate(Collection<PriorPayers> priorPayers) {
        List<NewItem> off = new ArrayList<>();
        List<String> agreed = new ArrayList<>();
        for (PriorPayers prior : priorPayers) {
            prior.off().ifPresentOrElse(exception -> off.add(newItem(prior.reference(), exception)), () -> agreed.add(prior.reference()));
        }
        items.restate(off);
        items.settle(Coordination.ITEM, agreed, "the remittances of the earlier payers agree now");
    }

    private void use(Because because) {
        usedRules.put(because.rule(), because);
    }

    private void addJournal(List<NewJournal> journals, NewJournal.Kind kind, UUID id, int ordinal, List<NewEntry> entries) {
        if (!entries.isEmpty()) {
            journals.add(new NewJournal(id, kind, target.key().paidOn(), target.remittanceId(), ordinal, target.actor(),
                null, entries));
        }
    }

    private void addItems(List<NewItem> into, String what, List<Exceptional> exceptions) {
        for (Exceptional exception : exceptions) {
            into.add(item("/" + what, exception));
        }
    }

    private NewItem item(String what, Exceptional exception) {
        return newItem(reference(what), exception);
    }

    private String reference(String what) {
        return "remittance:" + target.remittanceId() + what;
    }

    private NewItem newItem(String reference, Exceptional exception) {
        return new NewItem(exception.kind(), reference, exception.reason(), exception.words(), exception.dollars(), 1, null,
            target.key().paidOn().plusDays(HoldItems.DAYS_WHILE_UNKNOWN), target.today());
    }
}
