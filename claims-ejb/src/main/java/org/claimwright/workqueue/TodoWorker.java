package org.claimwright.workqueue;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.claimwright.access.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works off what is to do: some threads, each with one todo and one transaction at a time. Woken when a todo is committed here, and looks by
 * itself every second for what other nodes noted and for what was put off. Any number of nodes may run it.
 */
@Singleton
@Startup
@DependsOn("StartupCheck")
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class TodoWorker {

    private static final Logger LOG = LoggerFactory.getLogger(TodoWorker.class);
    private static final long POLL_SECONDS = 1;
    private static final long STOP_SECONDS = 10;

    @Resource
    private ManagedThreadFactory threadFactory;

    @Inject
    private TodoTurn turn;

    private final Semaphore woken = new Semaphore(0);
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopping;

    @PostConstruct
    void start() {
        long count = Settings.load().number("todo.threads", 2);
        for (int i = 1; i <= count; i++) {
            Thread thread = threadFactory.newThread(this::work);
            thread.setName("claimwright-todo-" + i);
            threads.add(thread);
            thread.start();
        }
    }

    /** Gives running work ten seconds to end; what is cut off rolls back and is done after the next start. */
    @PreDestroy
    void stop() {
        stopping = true;
        woken.release(threads.size());
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(STOP_SECONDS);
        for (Thread thread : threads) {
            await(thread, until);
        }
    }

    /** Wakes a thread once the todo is there to be seen; never more than there are. */
    public void added(@Observes(during = TransactionPhase.AFTER_SUCCESS) TodoAdded event) {
        if (woken.availablePermits() < threads.size()) {
            woken.release();
        }
    }

    private void work() {
        while (!stopping) {
            try {
                if (!turn.next()) {
                    rest();
                }
            } catch (InterruptedException e) {
                return;
            } catch (Exception e) {
                complain(e);
            }
        }
    }

    private void rest() throws InterruptedException {
        woken.tryAcquire(POLL_SECONDS, TimeUnit.SECONDS);
    }

    /** The database is away, as a rule: nothing is lost, the next turn comes after a rest. */
    private void complain(Exception failure) {
        if (!stopping) {
            LOG.warn("no todo could be done, trying again: {}", failure.getMessage());
            LOG.debug("no todo could be done", failure);
            try {
                TimeUnit.SECONDS.sleep(POLL_SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void await(Thread thread, long until) {
        try {
            long milliseconds = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
            thread.join(Math.max(1, milliseconds));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
