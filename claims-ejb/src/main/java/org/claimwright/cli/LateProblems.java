package org.claimwright.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimwright.edi.EdiListener;
import org.claimwright.edi.EdiProblem;
import org.claimwright.edi.Segment;
import org.claimwright.edi.TransactionHeader;

/**
 * The problems that are found only when their segment has passed, a claim that does not balance say: gathered in a first reading, to be shown at their
 * segments in a second. Only the first ten thousand are kept, so that no file takes more memory than that.
 */
final class LateProblems implements EdiListener {

    static final int MOST = 10_000;

    private final Passing passing = new Passing();
    private final Map<Long, List<EdiProblem>> bySegment = new HashMap<>();
    private int found;

    @Override
    public void transactionBegins(TransactionHeader header) {
        passing.begins(header);
    }

    @Override
    public void segment(Segment segment) {
        passing.passed(segment);
    }

    @Override
    public void problem(EdiProblem problem) {
        if (passing.isLate(problem) && ++found <= MOST) {
            bySegment.computeIfAbsent(key(passing.transaction(), problem.segment()), segment -> new ArrayList<>()).add(problem);
        }
    }

    /** Those of a segment, in the order in which they were found. */
    List<EdiProblem> of(int transaction, Segment segment) {
        return bySegment.getOrDefault(key(transaction, segment.ordinal()), List.of());
    }

    private static long key(int transaction, int segment) {
        return (long) transaction << 32 | segment;
    }
}
