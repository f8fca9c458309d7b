package org.claimwright.remittance;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import org.claimwright.edi.EdiReader;
import org.claimwright.money.Money;
import org.claimwright.receivables.Ledger;
import org.claimwright.receivables.NewEntry;
import org.claimwright.receivables.NewJournal;
import org.claimwright.remittance.DecidedRows.DecidedAdjustment;
import org.claimwright.remittance.DecidedRows.DecidedClaim;
import org.claimwright.remittance.rules.ClaimFacts;
import org.claimwright.remittance.rules.ClaimMatch;
import org.claimwright.remittance.rules.ClaimPosting;
import org.claimwright.remittance.rules.Exceptional;
import org.claimwright.remittance.rules.InterestCheck;
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
     * @param actor as the journals show it
     * @param today on which the items are ranked
     */
    record Target(long remittanceId, RemittanceKey key, ClaimFacts.Payer payer, String actor, LocalDate today) {
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
        for (DecidedClaim claim : decided) {
            ClaimPosting posting = claim.posting();
            int ordinal = claim.payment().ordinal();
            addJournal(journals, NewJournal.Kind.CLAIM_PAYMENT, claimJournals.apply(ordinal), ordinal, posting.entries());
            addItems(exceptions, "claim:" + ordinal, posting.exceptions());
            posting.adjustments().forEach(adjusted -> use(adjusted.because()));
            if (posting.forwarded()) {
                forwarded.add(claim.claimId());
            }
        }
        ledger.post(journals);
        items.openAll(exceptions);
        ourClaims.markForwarded(forwarded);
        claims.clear();
    }

    private List<DecidedClaim> decide(List<ClaimPayment> payments) throws SQLException {
        ClaimMatch.Candidates candidates = ourClaims.candidates(payments);
        List<ClaimMatch> matches = payments.stream().map(candidates::match).toList();
        List<Long> afterOthers = new ArrayList<>();
        for (int i = 0; i < matches.size(); i++) {
            if (matches.get(i).isFound() && hasPriorPayer(payments.get(i))) {
                afterOthers.add(matches.get(i).claim().claimId());
            }
        }
        Map<Long, Money> postedByOthers = ourClaims.postedByOthers(afterOthers, target.payer().identifier());
        List<DecidedClaim> decided = new ArrayList<>(payments.size());
        for (int i = 0; i < matches.size(); i++) {
            ClaimMatch match = matches.get(i);
            Money others = match.isFound() ? postedByOthers.get(match.claim().claimId()) : null;
            ClaimFacts facts = new ClaimFacts(payments.get(i), match, others, target.payer());
            decided.add(new DecidedClaim(payments.get(i), match, ClaimPosting.of(facts, book, target.key().paidOn())));
        }
        return decided;
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
        return new NewItem(exception.kind(), "remittance:" + target.remittanceId() + what, exception.reason(), exception.words(), exception.dollars(), 1, null,
            target.key().paidOn().plusDays(HoldItems.DAYS_WHILE_UNKNOWN), target.today());
    }
}
