package org.claimwright.remittance;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import javax.sql.DataSource;
import org.claimwright.access.CurrentCaller;
import org.claimwright.access.Role;
import org.claimwright.access.Walled;
import org.claimwright.audit.Audit;
import org.claimwright.exchange.RawFiles;
import org.claimwright.receivables.Ledger;
import org.claimwright.remittance.RemittanceRows.Waiting;
import org.claimwright.remittance.rules.ClaimFacts;
import org.claimwright.remittance.rules.Judgement.Alike;
import org.claimwright.workqueue.Todo;
import org.claimwright.workqueue.WorkItems;

/**
 * A person lets a remittance post that was held for release: for its structure, as a suspected duplicate, or because nobody knew its payee. Who
 * and why stays with it. What is held because its money is unsure cannot be released by anybody.
 */
@Stateless
@PermitAll
@Walled
public class ReleaseRemittance {

    @Resource(lookup = "java:jboss/datasources/ClaimwrightDS")
    private DataSource database;

    @Inject
    private CurrentCaller caller;

    @Inject
    private RawFiles files;

    @Inject
    private Ledger ledger;

    @Inject
    private WorkItems items;

    @Inject
    private Todo todo;

    @Inject
    private Audit audit;

    @Resource
    private ManagedThreadFactory managedThreads;

    private ThreadFactory threads;
    @Inject
    private Clock clock;

    public ReleaseRemittance() {
    }

    @PostConstruct
    void useManagedThreads() {
        threads = managedThreads;
    }

    public ReleaseRemittance(DataSource database, CurrentCaller caller, RawFiles files, Ledger ledger, WorkItems items, Todo todo, Audit audit,
                             Clock clock) {
        this.clock = clock;
        this.database = database;
        this.caller = caller;
        this.files = files;
        this.ledger = ledger;
        this.items = items;
        this.todo = todo;
        this.audit = audit;
        this.threads = Executors.defaultThreadFactory();
    }

    /**
     * Releases and posts it. With a client chosen it can turn out to have the key of another remittance: then it is not posted but waits on as a
     * suspected duplicate, for a second release.
     *
     * @param why      the person's reason
     * @param clientId the payee, where nobody knew it; else null
     * @throws CannotBeReleased when it does not wait for a release, or for something else than it was given
     */
    public void release(long remittanceId, String why, Integer clientId) {
        caller.mustBe(Role.POSTER, Role.SUPERVISOR);
        if (why == null || why.isBlank()) {
            throw new CannotBeReleased("a release needs a reason");
        }
        try (Connection connection = database.getConnection()) {
            RemittanceRows remittances = new RemittanceRows(connection);
            remittances.lockAlike(remittanceId);
            Waiting waiting = waiting(remittances, remittanceId);
            int client = client(connection, waiting, clientId);
            String payee = "client:" + client;
            refuseRepeated(remittances, waiting);
            Optional<Alike> suspect = suspect(remittances, waiting, payee);
            if (suspect.isPresent() && !waiting.holdReason().equals("SUSPECTED_DUPLICATE")) {
                remittances.suspect(remittanceId, payee, client, suspect.get());
                audit.note("chose the payee of", "remittance:" + remittanceId);
                return;
            }
            remittances.release(remittanceId, payee, client, caller.actor(), why.strip());
            post(connection, waiting, client);
            finishItem(connection, remittanceId, "released", why.strip());
            audit.note("released", "remittance:" + remittanceId);
        } catch (SQLException | IOException e) {
            throw new EJBException("remittance " + remittanceId + " could not be released", e);
        }
    }

    /**
     * Decides that it shall never post: a true duplicate, or one that the payer sends anew. The same body again is noted as its duplicate.
     *
     * @param why the person's reason
     * @throws CannotBeReleased when it does not wait for a release
     */
    public void dismiss(long remittanceId, String why) {
        caller.mustBe(Role.POSTER, Role.SUPERVISOR);
        if (why == null || why.isBlank()) {
            throw new CannotBeReleased("dismissing needs a reason");
        }
        try (Connection connection = database.getConnection()) {
            RemittanceRows remittances = new RemittanceRows(connection);
            waiting(remittances, remittanceId);
            remittances.dismiss(remittanceId, caller.actor(), why.strip());
            finishItem(connection, remittanceId, "dismissed", why.strip());
            audit.note("dismissed", "remittance:" + remittanceId);
        } catch (SQLException e) {
            throw new EJBException("remittance " + remittanceId + " could not be dismissed", e);
        }
    }

    private static Waiting waiting(RemittanceRows remittances, long remittanceId) throws SQLException {
        Waiting waiting = remittances.lock(remittanceId);
        if (waiting == null) {
            throw new CannotBeReleased("there is no remittance " + remittanceId);
        }
        if (!waiting.state().equals("HELD_FOR_RELEASE")) {
            throw new CannotBeReleased("remittance " + remittanceId + " is " + waiting.state()
                + (waiting.holdReason() == null ? "" : " (" + waiting.holdReason() + ")") + ": only what is HELD_FOR_RELEASE can be released");
        }
        return waiting;
    }

    private static int client(Connection connection, Waiting waiting, Integer chosen) throws SQLException {
        if (waiting.clientId() != null) {
            if (chosen != null && !chosen.equals(waiting.clientId())) {
                throw new CannotBeReleased("the payee of remittance " + waiting.remittanceId() + " is client " + waiting.clientId() + " already");
            }
            return waiting.clientId();
        }
        if (chosen == null) {
            throw new CannotBeReleased("nobody knows the payee of remittance " + waiting.remittanceId() + ": a release must choose the client");
        }
        if (!new PayeesAndPayers(connection).isClient(chosen)) {
            throw new CannotBeReleased("there is no client " + chosen);
        }
        return chosen;
    }

    private static void refuseRepeated(RemittanceRows remittances, Waiting waiting) throws SQLException {
        Optional<Long> same = remittances.samePayment(waiting);
        if (same.isPresent()) {
            throw new CannotBeReleased("remittance " + waiting.remittanceId() + " is the same payment as remittance " + same.get());
        }
    }

    private static Optional<Alike> suspect(RemittanceRows remittances, Waiting waiting, String payee) throws SQLException {
        return remittances.alike(waiting.payerIdentifier(), waiting.trace(), waiting.paidOn(), payee, waiting.body()).stream()
            .filter(other -> other.remittanceId() != waiting.remittanceId() && !other.sameBody() && other.samePayee()
                && !(waiting.payment().isZero() && other.payment().isZero()))
            .findFirst();
    }

    private void post(Connection connection, Waiting waiting, int client) throws SQLException, IOException {
        ReceivedTransaction received = new ReceivedTransactions(connection).get(waiting.transactionId());
        boolean bodyCounts = waiting.payment().isZero() || waiting.holdReason().equals("SUSPECTED_DUPLICATE");
        RemittanceKey key = new RemittanceKey("client:" + client, waiting.payerIdentifier(), waiting.trace(), waiting.paidOn(),
            bodyCounts ? RemittanceKey.hex(waiting.body()) : "");
        ClaimFacts.Payer payer = new ClaimFacts.Payer(waiting.payerId(), waiting.payerIdentifier(), received.fileId());
        RemittancePoster.Target target = new RemittancePoster.Target(waiting.remittanceId(), key, client, payer, caller.actor(), LocalDate.now(clock));
        try (InputStream bytes = files.open(received.fileId(), received.header().firstByte(), received.length())) {
            new RemittancePoster(target, connection, ledger, items, PostRemittance.BOOK, threads).post(PostRemittance.READER, received.header(), bytes);
        }
        todo.add(PostRemittance.DECIDE_DENIALS, waiting.remittanceId());
    }

    private void finishItem(Connection connection, long remittanceId, String what, String why) throws SQLException {
        String sql = """
            with finished as (
                update work_item set state = 'DONE', version = version + 1
                 where kind = 'hold' and reference = ? and state <> 'DONE' returning item_id)
            insert into work_item_event (item_id, actor, what, words) select item_id, ?, ?, ? from finished""";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, "remittance:" + remittanceId);
            update.setString(2, caller.actor());
            update.setString(3, what);
            update.setString(4, why);
            update.executeUpdate();
        }
    }
}
