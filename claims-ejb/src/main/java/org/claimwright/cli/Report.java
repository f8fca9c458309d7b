package org.claimwright.cli;

import java.io.Closeable;
import java.io.IOException;
import org.claimwright.edi.EdiProblem;
import org.claimwright.edi.TransactionResult;

/** How the check of one file is told; problems and transactions come as they are found. */
interface Report extends Closeable {

    /** @param claims CLP segments of an 835 */
    void transaction(TransactionResult result, long claims) throws IOException;

    void problem(EdiProblem problem) throws IOException;

    /** All was told. */
    void verdict(Verdict verdict) throws IOException;

    /** What came out for the file. */
    record Verdict(boolean accepted, long transactions, long acceptedTransactions, long claims, long errors, long warnings, boolean onlyTa1) {
    }
}
