package org.claimwright.records;

import org.claimwright.edi.EdiProblem;
import org.claimwright.edi.Position;
import org.claimwright.edi.TransactionHeader;

/** Who takes the typed records of a file, in its order, whether or not the transaction will be accepted: that is known at its end. */
public interface RecordListener {

    /** A unit is complete: a head, a hierarchical level, a claim, a payment, ... */
    void unit(Record unit, Place place);

    /** A unit is too large to be held and is left out; the others follow. */
    void tooLarge(EdiProblem problem);

    /** A transaction begins for which there are no records: its guide is unknown. */
    default void unknown(TransactionHeader header) {
    }

    /**
     * Where a unit stands.
     *
     * @param segment  ordinal of its first segment within the transaction, ST = 1
     * @param position of that segment
     */
    record Place(TransactionHeader transaction, int segment, Position position) {
    }
}
