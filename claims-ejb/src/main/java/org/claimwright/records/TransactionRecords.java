package org.claimwright.records;

import java.util.List;
import org.claimwright.edi.EdiListener;
import org.claimwright.edi.InterchangeWriter;

/** The typed records of the transactions of one guide, both ways. Immutable and shared. */
public interface TransactionRecords {

    /** The units that a transaction is made of, in the order in which they first come: each a record class. */
    List<Class<? extends Record>> units();

    /**
     * What makes records of the segments of transactions of the guide, one transaction after the other. Holds one unit in memory; for one thread.
     *
     * @param listener is told each unit as soon as it is complete
     */
    EdiListener reader(RecordListener listener);

    /** What writes the units of one transaction, in their order, into the one that is open there. */
    RecordWriter writer(InterchangeWriter out);
}
