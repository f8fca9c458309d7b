package org.claimwright.edi;

import java.util.List;
import java.util.function.Consumer;

/** Several listeners of one reading; each is told in their order. */
public final class AllListeners implements TransactionsListener {

    private final EdiListener[] listeners;

    public AllListeners(List<EdiListener> listeners) {
        this.listeners = listeners.toArray(EdiListener[]::new);
    }

    private void each(Consumer<EdiListener> telling) {
        for (EdiListener listener : listeners) {
            telling.accept(listener);
        }
    }

    /** @throws IllegalStateException when one of them only listens on one thread */
    @Override
    public Consumer<Segment> segmentsOf(TransactionHeader header) {
        Consumer<Segment> all = segment -> { };
        for (EdiListener listener : listeners) {
            if (!(listener instanceof TransactionsListener one)) {
                throw new IllegalStateException(listener.getClass().getName() + " listens on one thread only");
            }
            all = all.andThen(one.segmentsOf(header));
        }
        return all;
    }

    @Override
    public void interchangeBegins(Interchange interchange) {
        each(listener -> listener.interchangeBegins(interchange));
    }

    @Override
    public void interchangeAcknowledgement(InterchangeAcknowledgement acknowledgement) {
        each(listener -> listener.interchangeAcknowledgement(acknowledgement));
    }

    @Override
    public void groupBegins(Group group) {
        each(listener -> listener.groupBegins(group));
    }

    @Override
    public void envelope(Segment segment, Delimiters delimiters) {
        each(listener -> listener.envelope(segment, delimiters));
    }

    @Override
    public void transactionBegins(TransactionHeader header) {
        each(listener -> listener.transactionBegins(header));
    }

    @Override
    public void segment(Segment segment) {
        for (EdiListener listener : listeners) {
            listener.segment(segment);
        }
    }

    @Override
    public void transactionEnds(TransactionResult result) {
        each(listener -> listener.transactionEnds(result));
    }

    @Override
    public void problem(EdiProblem problem) {
        each(listener -> listener.problem(problem));
    }

    @Override
    public void groupEnds(GroupResult result) {
        each(listener -> listener.groupEnds(result));
    }

    @Override
    public void interchangeEnds(InterchangeResult result) {
        each(listener -> listener.interchangeEnds(result));
    }
}
