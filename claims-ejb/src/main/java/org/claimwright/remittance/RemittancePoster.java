package org.claimwright.remittance;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.claimwright.edi.EdiReader;
import org.claimwright.edi.TransactionHeader;
import org.claimwright.receivables.Ledger;
import org.claimwright.receivables.NewJournal;
import org.claimwright.remittance.Decisions.Found;
import org.claimwright.remittance.rules.ClaimFacts;
import org.claimwright.remittance.rules.ClaimHistory;
import org.claimwright.remittance.rules.ClaimMatch;
import org.claimwright.remittance.rules.Coordination;
import org.claimwright.remittance.rules.Exceptional;
import org.claimwright.remittance.rules.PayerAnswer;
import org.claimwright.rulebook.Rulebook;
import org.claimwright.source.Because;
import org.claimwright.source.RuleTexts;
import org.claimwright.workqueue.NewItem;
import org.claimwright.workqueue.Urgency;
import org.claimwright.workqueue.WorkItems;

/**
 * The reading of a remittance that posts: its claims and provider-level adjustments go to the ledger as they pass, a thousand at a time, so that a
 * remittance of any size takes the same memory. Runs in the transaction of who calls; what fails rolls all of it back.
 *
 * <p>The caller's thread alone speaks with the database. While it writes one set, two others decode and decide those behind it.
 */
final class RemittancePoster {

    private static final int ASIDE = 2;

    private final Target target;
    private final Connection connection;
    private final Ledger ledger;
    private final WorkItems items;
    private final Rulebook book;
    private final ThreadFactory threads;
    private final OurClaims ourClaims;
    private final ClaimHistories histories;
    private final Map<String, Because> usedRules = new HashMap<>();

    /**
     * What is posted.
     *
     * @param clientId who is paid
     * @param actor    as the journals show it
     * @param today    on which the items are ranked
     */
    record Target(long remittanceId, RemittanceKey key, int clientId, ClaimFacts.Payer payer, String actor, LocalDate today, IntFunction<UUID> claimJournals,
                  IntFunction<UUID> adjustmentJournals) {

        Target(long remittanceId, RemittanceKey key, int clientId, ClaimFacts.Payer payer, String actor, LocalDate today) {
            this(remittanceId, key, clientId, payer, actor, today, key.journalIds(NewJournal.Kind.CLAIM_PAYMENT),
                key.journalIds(NewJournal.Kind.PROVIDER_ADJUSTMENT));
        }

        /** @param what of the remittance; empty = all of it */
        String reference(String what) {
            return "remittance:" + remittanceId + what;
        }

        NewItem item(String reference, Exceptional exception) {
            return new NewItem(exception.kind(), reference, exception.reason(), exception.words(), exception.dollars(), 1, null,
                Urgency.sortedWhileUnknown(key.paidOn()), today);
        }
    }

    /** @param threads for what needs no database */
    RemittancePoster(Target target, Connection connection, Ledger ledger, WorkItems items, Rulebook book, ThreadFactory threads) {
        this.target = target;
        this.connection = connection;
        this.ledger = ledger;
        this.items = items;
        this.book = book;
        this.threads = threads;
        this.ourClaims = new OurClaims(connection);
        this.histories = new ClaimHistories(connection);
    }

    /** Reads the transaction and posts everything in it. */
    void post(EdiReader reader, TransactionHeader header, InputStream bytes) throws IOException, SQLException {
        ReadAhead ahead = new ReadAhead(bytes);
        ExecutorService aside = Executors.newFixedThreadPool(ASIDE, threads);
        try {
            Future<?> decoding = aside.submit(() -> {
                ahead.decode(reader, header);
                return null;
            });
            postAll(ahead, aside);
            decoding.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("remittance " + target.remittanceId() + " was being posted");
        } catch (ExecutionException e) {
            throw new IllegalStateException("remittance " + target.remittanceId() + " could not be decoded or decided", e.getCause());
        } finally {
            aside.shutdownNow();
        }
        ahead.interest().conclude().ifPresent(exception -> items.open(target.item(target.reference(""), exception)));
        RuleTexts.keep(connection, usedRules.values());
    }

    private void postAll(ReadAhead ahead, ExecutorService aside) throws IOException, SQLException, InterruptedException, ExecutionException {
        Future<Decisions> deciding = null;
        Set<Long> beingDecided = Set.of();
        for (PassedSet passed = ahead.next(); passed != null; passed = ahead.next()) {
            List<ClaimMatch> matches = matches(passed.claims());
            Set<Long> claimIds = matches.stream().filter(ClaimMatch::isFound).map(match -> match.claim().claimId()).collect(Collectors.toSet());
            if (deciding != null && !Collections.disjoint(claimIds, beingDecided)) {
                // a claim that comes again has the set before in its history
                write(deciding.get());
                deciding = null;
            }
            Found found = new Found(passed, matches, histories(passed.claims(), matches));
            Future<Decisions> next = aside.submit(() -> new Decisions(target, book, found));
            if (deciding != null) {
                write(deciding.get());
            }
            deciding = next;
            beingDecided = claimIds;
        }
        if (deciding != null) {
            write(deciding.get());
        }
    }

    private List<ClaimMatch> matches(List<ClaimPayment> payments) throws SQLException {
        ClaimMatch.Candidates candidates = ourClaims.candidates(payments, new ClaimMatch.Parties(target.clientId(), target.payer().id()),
            target.payer().identifier());
        return payments.stream().map(candidates::match).toList();
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

    private void write(Decisions decided) throws SQLException {
        decided.rows().insert(connection);
        ledger.post(decided.journals());
        items.openAll(decided.items());
        items.restate(decided.disagreements());
        items.settle(Coordination.ITEM, decided.agreements(), "the remittances of the earlier payers agree now");
        ourClaims.markForwarded(decided.forwarded());
        usedRules.putAll(decided.usedRules());
    }
}
