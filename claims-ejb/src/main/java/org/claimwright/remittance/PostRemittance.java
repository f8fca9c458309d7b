package org.claimwright.remittance;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.function.Function;
import javax.sql.DataSource;
import org.claimwright.access.Walled;
import org.claimwright.edi.EdiReader;
import org.claimwright.edi.GuideRules;
import org.claimwright.edi.Leniency;
import org.claimwright.exchange.RawFiles;
import org.claimwright.parties.TradingPartner;
import org.claimwright.receivables.Ledger;
import org.claimwright.remittance.rules.ClaimFacts;
import org.claimwright.remittance.rules.Judgement;
import org.claimwright.remittance.x12.RemittanceReader;
import org.claimwright.rulebook.Rulebook;
import org.claimwright.workqueue.Todo;
import org.claimwright.workqueue.TodoHandler;
import org.claimwright.workqueue.WorkItems;

/**
 * Posts one ST of an 835: one database transaction for all of it. Its outline was taken when its file was read, so
 * nothing is posted before the whole is known to balance and to be new; its claims are read once, a thousand at a time. Posting again what was posted, held or noted before is nothing.
 */
@Stateless
@LocalBean
@PermitAll
@Walled
public class PostRemittance implements TodoHandler {

    public static final String KIND = "POST_REMITTANCE";
    static final String DECIDE_DENIALS = "DECIDE_DENIALS";

    /** The file was checked when it was read: here only its segments are wanted. */
    static final EdiReader READER = new EdiReader(GuideRules.NONE);
    static final Rulebook BOOK = Rulebook.load("posting");
    private static final String ACTOR = "system";

    @Resource(lookup = "java:jboss/datasources/ClaimwrightDS")
    private DataSource database;

    @Inject
    private RawFiles files;

    @Inject
    private Ledger ledger;

    @Inject
    private WorkItems items;

    @Inject
    private Todo todo;

    @Resource
    private ManagedThreadFactory managedThreads;

    private ThreadFactory threads;
    private final Function<String, Set<Leniency>> leniencies;
    @Inject
    private Clock clock;

    public PostRemittance() {
        leniencies = partner -> TradingPartner.named(partner).map(TradingPartner::leniencies).orElse(Set.of());
    }

    @PostConstruct
    void useManagedThreads() {
        threads = managedThreads;
    }

    /** @param leniencies of a partner by its name */
    public PostRemittance(DataSource database, RawFiles files, Ledger ledger, WorkItems items, Todo todo, Function<String, Set<Leniency>> leniencies,
                          Clock clock) {
        this.database = database;
        this.files = files;
        this.ledger = ledger;
        this.items = items;
        this.todo = todo;
        this.leniencies = leniencies;
        this.threads = Executors.defaultThreadFactory();
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(long transactionId) throws IOException, SQLException {
        try (Connection connection = database.getConnection()) {
            RemittanceRows remittances = new RemittanceRows(connection);
            if (remittances.hasTransaction(transactionId)) {
                return;
            }
            ReceivedTransaction received = new ReceivedTransactions(connection).get(transactionId);
            Outline outline = RemittanceOutlines.get(connection, transactionId);
            Payment payment = payment(received, outline);
            PayeesAndPayers parties = new PayeesAndPayers(connection);
            Integer clientId = parties.client(payment.payee());
            Integer payerId = parties.payer(payment.payerIdentifier());
            String payee = clientId == null ? PayeesAndPayers.named(payment.payee()) : "client:" + clientId;
            Judgement judgement = judge(remittances, received, outline, payment, payee, clientId != null);
            long remittanceId = remittances.add(received, outline, payment, judgement, payee, clientId, payerId);
            switch (judgement.state()) {
                case POSTED -> post(connection, received, new RemittancePoster.Target(remittanceId, RemittanceKey.of(payee, payment, outline.bodySha256()),
                    clientId, new ClaimFacts.Payer(payerId, payment.payerIdentifier(), received.fileId()), ACTOR, LocalDate.now(clock)));
                case HELD, HELD_FOR_RELEASE -> items.open(HoldItems.of(remittanceId, judgement.reason().name(), judgement.words(), payment.amount(),
                    payment.paidOn(), LocalDate.now(clock)));
                case DUPLICATE, TEST -> { /* noted, and nothing to do for anybody */ }
            }
        }
    }

    private Payment payment(ReceivedTransaction received, Outline outline) throws IOException {
        PaymentOnly only = new PaymentOnly();
        try (InputStream bytes = files.open(received.fileId(), received.header().firstByte(), outline.headerLength())) {
            READER.readTransactionUnmatched(bytes, received.header(), new RemittanceReader(only));
        }
        return only.payment;
    }

    /** Of a transaction that is read up to its first claim. */
    private static final class PaymentOnly implements RemittanceListener {

        private Payment payment;

        @Override
        public void payment(Payment passed) {
            payment = passed;
        }

        @Override
        public void claim(ClaimPayment claim) {
            throw new IllegalStateException("a claim in the header of a remittance");
        }

        @Override
        public void providerAdjustment(ProviderAdjustment adjustment) {
            throw new IllegalStateException("a provider-level adjustment in the header of a remittance");
        }
    }

    private Judgement judge(RemittanceRows remittances, ReceivedTransaction received, Outline outline, Payment payment, String payee,
            boolean payeeKnown) throws SQLException {
        if (payment.paidOn() != null) {
            remittances.lockAlike(payment.payerIdentifier(), payment.trace(), payment.paidOn());
        }
        List<Judgement.Alike> alike = payment.paidOn() == null ? List.of()
            : remittances.alike(payment.payerIdentifier(), payment.trace(), payment.paidOn(), payee, outline.bodySha256());
        return Judgement.of(new Judgement.Known(received.test(), received.truncated(), outline.unreadable(), payment.amount(),
            outline.claimsPaid(), outline.providerAdjusted(), received.errors(), received.errorCount(), leniencies.apply(received.partner()), payeeKnown,
            payee, payment.currency(), alike));
    }

    private void post(Connection connection, ReceivedTransaction received, RemittancePoster.Target target) throws IOException, SQLException {
        try (InputStream bytes = files.open(received.fileId(), received.header().firstByte(), received.length())) {
            new RemittancePoster(target, connection, ledger, items, BOOK, threads).post(READER, received.header(), bytes);
        }
        todo.add(DECIDE_DENIALS, target.remittanceId());
    }
}
