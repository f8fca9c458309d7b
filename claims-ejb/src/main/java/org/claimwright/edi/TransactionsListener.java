package org.claimwright.edi;

import java.util.function.Consumer;

/**
 * Who listens to a file whose transactions are read on two threads ({@link EdiReader#readOnTwoThreads}). Everything but segments it is told on the
 * thread that called, in the order of the file, exactly as by {@link EdiReader#read}. The segments of a transaction go to a look-out of its own, on the
 * thread that reads them; those of the envelopes are not told.
 */
public interface TransactionsListener extends EdiListener {

    /**
     * Who looks at the segments of a transaction. Asked on the thread that called, in the order of the file and before {@link #transactionBegins}; it
     * has seen all of them when {@link #transactionEnds} comes.
     */
    Consumer<Segment> segmentsOf(TransactionHeader header);
}
