package org.claimwright.edi;

/**
 * One run of a guide's matcher over one transaction. It gets every segment between ST and SE, sets the segment's loop and code and reports
 * what the guide does not allow. ST and SE themselves, counts, control numbers and the envelopes are the reader's.
 */
interface Matching {

    void begin();

    /** A segment between ST and SE. */
    void segment(SegmentBuffer segment, Problems problems);

    /** The transaction is over; what is still missing is reported at its SE (or, where that is missing too, at what stands in its place). */
    void end(SegmentBuffer se, Problems problems);
}
