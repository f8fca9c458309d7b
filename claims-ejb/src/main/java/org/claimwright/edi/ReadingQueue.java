package org.claimwright.edi;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Has copies of transactions read by two threads and tells the listener everything in the order of the file, on the thread that calls: what comes
 * behind a transaction that is still being read waits for it. What waits is bounded; a fault of ours on a reading thread is thrown to the caller.
 */
final class ReadingQueue implements EdiListener, AutoCloseable {

    private static final int THREADS = 2;
    /** Small transactions go to a thread in batches of so many bytes. */
    static final int BATCH = 128 << 10;
    private static final int MOST_BATCHES = 6;
    private static final int MOST_WAITING = 10_000;

    private final TransactionsListener listener;
    private final Function<Guide, RuleTable> rules;
    private final Deque<Telling> waiting = new ArrayDeque<>();
    private Batch open = new Batch();
    private final int batch;
    private int submitted;
    private int lastSize;
    private ExecutorService threads;

    /** @param until the batch that must have been read before; null for none */
    private record Telling(Batch until, Runnable what) {
    }

    /** The caller's thread was interrupted while it waited. */
    static final class Interrupted extends RuntimeException {
        private static final long serialVersionUID = 1;

        /** @param cause null when it was seen before it waited */
        Interrupted(InterruptedException cause) {
            super("interrupted while transactions were being read", cause);
        }
    }

    /** Transactions that one thread reads one after the other. */
    private final class Batch {

        private final List<TransactionCopy> copies = new ArrayList<>();
        private final FutureTask<Void> reading = new FutureTask<>(this::read, null);
        private int bytes;
        private boolean isSubmitted;

        /** Threads of ours end when they are interrupted; the caller's sees to it itself. */
        private void read() {
            SegmentBuffer buffer = new SegmentBuffer();
            for (TransactionCopy copy : copies) {
                if (isSubmitted && Thread.currentThread().isInterrupted()) {
                    throw new CancellationException();
                }
                copy.gather(rules, buffer);
            }
        }
    }

    /** @param batch so many bytes of transactions go to a thread at once */
    ReadingQueue(TransactionsListener listener, Function<Guide, RuleTable> rules, int batch) {
        this.batch = batch;
        this.listener = listener;
        this.rules = rules;
    }

    TransactionsListener listener() {
        return listener;
    }

    /** So many bytes the next transaction may have: neighbours are alike. */
    int likelySize() {
        return lastSize + lastSize / 4;
    }

    /** A transaction is complete. */
    void add(TransactionCopy copy) {
        open.copies.add(copy);
        open.bytes += copy.size();
        lastSize = copy.size();
        waiting.add(new Telling(open, () -> copy.tell(listener)));
        if (open.bytes >= batch) {
            submit();
        }
        while (submitted >= MOST_BATCHES || waiting.size() > MOST_WAITING && submitted > 0) {
            tellNext();
        }
    }

    private void submit() {
        if (threads == null) {
            threads = Executors.newFixedThreadPool(THREADS, task -> {
                Thread thread = new Thread(task, "reads transactions");
                thread.setDaemon(true);
                return thread;
            });
        }
        open.isSubmitted = true;
        submitted++;
        threads.execute(open.reading);
        open = new Batch();
    }

    /** Everything that waits is told; afterwards whoever calls may tell the listener itself. */
    void drain() {
        if (!open.copies.isEmpty()) {
            endIfInterrupted();
            Batch last = open;
            open = new Batch();
            last.reading.run();
        }
        while (!waiting.isEmpty()) {
            tellNext();
        }
    }

    private void tellNext() {
        Telling next = waiting.remove();
        if (next.until != null) {
            await(next.until);
        }
        next.what.run();
    }

    /** However fast the threads were: {@code get} does not look at the flag when all is there. The flag stays set. */
    private static void endIfInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new Interrupted(null);
        }
    }

    private void await(Batch batch) {
        endIfInterrupted();
        try {
            batch.reading.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Interrupted(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) e.getCause();
        }
        if (batch.isSubmitted) {
            batch.isSubmitted = false;
            submitted--;
        }
    }

    private void tell(Runnable what) {
        if (waiting.isEmpty()) {
            what.run();
        } else {
            waiting.add(new Telling(null, what));
            if (waiting.size() > MOST_WAITING) {
                drain();
            }
        }
    }

    @Override
    public void interchangeBegins(Interchange interchange) {
        tell(() -> listener.interchangeBegins(interchange));
    }

    @Override
    public void interchangeAcknowledgement(InterchangeAcknowledgement acknowledgement) {
        tell(() -> listener.interchangeAcknowledgement(acknowledgement));
    }

    @Override
    public void groupBegins(Group group) {
        tell(() -> listener.groupBegins(group));
    }

    @Override
    public void problem(EdiProblem problem) {
        tell(() -> listener.problem(problem));
    }

    /** How a group fared is known when its transactions were read. */
    void groupEnds(Supplier<GroupResult> result) {
        tell(() -> listener.groupEnds(result.get()));
    }

    @Override
    public void interchangeEnds(InterchangeResult result) {
        tell(() -> listener.interchangeEnds(result));
    }

    /** No thread reads any more when it returns. */
    @Override
    public void close() {
        if (threads == null) {
            return;
        }
        threads.shutdownNow();
        boolean interrupted = false;
        while (!threads.isTerminated()) {
            interrupted |= awaitEnd();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns whether the caller was interrupted meanwhile; its flag is clear then. */
    private boolean awaitEnd() {
        try {
            if (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("a thread reads transactions a minute after it was told to end");
            }
            return false;
        } catch (InterruptedException e) {
            return true;
        }
    }
}
