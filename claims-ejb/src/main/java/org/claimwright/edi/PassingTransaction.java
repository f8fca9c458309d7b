package org.claimwright.edi;

/** A transaction between its ST and its end: read at once ({@link TransactionReading}) or copied to be read elsewhere ({@link TransactionCopy}). */
interface PassingTransaction {

    /** Segments that passed so far, the ST included. */
    int segments();

    /** A segment of it passes. */
    void segment(SegmentBuffer segment, SegmentSource source);

    /** Something stands in a segment's place that is none. */
    void unreadable(SegmentBuffer what, SegmentSource.What why);
}
