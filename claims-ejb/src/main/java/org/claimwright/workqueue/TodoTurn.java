package org.claimwright.workqueue;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.claimwright.access.InOrganisation;
import org.claimwright.money.Money;
import org.claimwright.source.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One todo: taken, done and deleted in one transaction. If that fails, also at the commit, nothing of it stays but the note that it failed.
 */
@Stateless
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class TodoTurn {

    private static final Logger LOG = LoggerFactory.getLogger(TodoTurn.class);
    private static final String ACTOR = "system";
    /** The kind of item that a stuck todo has, and how its reference begins, before the todo's id. */
    static final String STUCK = "stuck";
    static final String TODO = "todo:";

    @Resource
    private UserTransaction transaction;

    @Inject
    private TodoRows rows;

    @Inject
    private TodoHandlers handlers;

    @Inject
    private InOrganisation inOrganisation;

    @Inject
    private WorkItems items;

    @Inject
    private Clock clock;

    /** Does the next todo, well or badly; false when there is none to do now. */
    public boolean next() throws Exception {
        transaction.begin();
        Optional<TodoRow> row = Optional.empty();
        try {
            row = rows.take();
            if (row.isPresent()) {
                work(row.get());
            }
            transaction.commit();
        } catch (Exception | LinkageError | StackOverflowError | OutOfMemoryError e) {
            rollBack();
            noteFailure(row.orElseThrow(() -> new IllegalStateException("the todo list cannot be read", e)), e);
        }
        return row.isPresent();
    }

    private void work(TodoRow row) throws Exception {
        inOrganisation.call(row.organisation(), ACTOR, () -> {
            handlers.of(row.kind()).handle(row.ref());
            rows.done(row);
            return null;
        });
    }

    private void rollBack() throws Exception {
        if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
            transaction.rollback();
        }
    }

    private void noteFailure(TodoRow row, Throwable failure) throws Exception {
        String reason = Fault.reason(failure);
        LOG.warn("todo {} ({} of {}) failed, attempt {} of {}: {}\n{}", row.id(), row.kind(), row.ref(), row.attempts() + 1,
                TodoRows.ATTEMPTS_UNTIL_STUCK, reason, Fault.trace(failure));
        inOrganisation.callApart(row.organisation(), ACTOR, () -> {
            if (rows.failed(row, reason)) {
                items.open(stuck(row, reason, LocalDate.now(clock)));
            }
            return null;
        });
    }

    static NewItem stuck(TodoRow row, String reason, LocalDate today) {
        return new NewItem(STUCK, TODO + row.id(), row.kind(), "%s of %d failed %d times, the last time with: %s"
                .formatted(row.kind(), row.ref(), TodoRows.ATTEMPTS_UNTIL_STUCK, reason), Money.ZERO, 1, null, today, today);
    }
}
