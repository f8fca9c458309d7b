package org.claimwright.records;

import java.io.IOException;

/** Writes the units of one transaction, in their order. */
public interface RecordWriter {

    /**
     * Writes a unit.
     *
     * @throws org.claimwright.edi.RefusedValue when a value cannot be told from separators
     * @throws IllegalArgumentException         when a unit is none of the guide's, or has more of something than a segment holds
     */
    void write(Record unit) throws IOException;

    /** No more units: what waited for the next one is written. */
    default void end() throws IOException {
    }
}
