package org.claimwright.cli;

import org.claimwright.edi.EdiProblem;
import org.claimwright.edi.Segment;
import org.claimwright.edi.TransactionHeader;

/** How far a reading has come: the transaction and the last segment of it that has passed. */
final class Passing {

    private int transaction;
    private int segment;

    void begins(TransactionHeader header) {
        transaction = header.ordinal();
        segment = 0;
    }

    void passed(Segment last) {
        segment = last.ordinal();
    }

    /** Of the transaction, within the file. */
    int transaction() {
        return transaction;
    }

    /** Whether what is found now is wrong with a segment that has passed already. */
    boolean isLate(EdiProblem problem) {
        return isOfSegment(problem) && problem.segment() <= segment;
    }

    /** Whether what is found now is wrong with a segment that will pass next. */
    boolean isAhead(EdiProblem problem) {
        return isOfSegment(problem) && problem.segment() > segment;
    }

    private static boolean isOfSegment(EdiProblem problem) {
        return problem.transaction() != null && problem.segment() != null;
    }
}
