package org.claimwright.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.claimwright.edi.EdiProblem;
import org.claimwright.edi.FileVerdict;
import org.claimwright.edi.Segment;
import org.claimwright.edi.TransactionHeader;
import org.claimwright.edi.TransactionResult;
import org.claimwright.edi.TransactionsListener;

/** Counts while one file is read and hands on to its report; the verdict is the server's. */
final class FileCheck implements TransactionsListener {

    private final Report report;
    private final FileVerdict verdict = new FileVerdict();
    private ClaimCount count;
    /** Of the transactions that are being read ahead, in their order. */
    private final Deque<ClaimCount> ahead = new ArrayDeque<>();
    private long claims;
    private long errors;
    private long warnings;
    private boolean leftOut;

    FileCheck(Report report) {
        this.report = report;
    }

    @Override
    public Consumer<Segment> segmentsOf(TransactionHeader header) {
        ClaimCount of = new ClaimCount(header);
        ahead.add(of);
        return of;
    }

    @Override
    public void transactionBegins(TransactionHeader header) {
        count = ahead.isEmpty() ? new ClaimCount(header) : ahead.remove();
    }

    @Override
    public void segment(Segment segment) {
        count.accept(segment);
    }

    @Override
    public void transactionEnds(TransactionResult result) {
        verdict.transactionEnds(result);
        claims += count.claims;
        errors += result.errors();
        warnings += result.warnings();
        tell(() -> report.transaction(result, count.claims));
    }

    /** Those of a transaction are counted with it, the unlisted ones too. */
    @Override
    public void problem(EdiProblem problem) {
        verdict.problem(problem);
        if (problem.transaction() == null) {
            errors += problem.isError() ? 1 : 0;
            warnings += problem.isError() ? 0 : 1;
        }
        tell(() -> report.problem(problem));
    }

    /** Something of a transaction was not told, for it is too large: the file is not what its output says. */
    void leftOut(EdiProblem problem) {
        leftOut = true;
        errors++;
        tell(() -> report.problem(problem));
    }

    @Override
    public void interchangeEnds(InterchangeResult result) {
        verdict.interchangeEnds(result);
    }

    /** The file is over; returns whether it is accepted. */
    boolean finish() throws IOException {
        verdict.missing().ifPresent(this::problem);
        boolean good = verdict.isAccepted() && !leftOut;
        report.verdict(new Report.Verdict(good, verdict.transactions(), verdict.acceptedTransactions(), claims, errors, warnings, verdict.isOnlyTa1()));
        return good;
    }

    /** Counts the claims of one 835 or 837 by the segments that begin them; other messages have none of their own. */
    private static final class ClaimCount implements Consumer<Segment> {

        private final String tag;
        private long claims;

        ClaimCount(TransactionHeader header) {
            tag = switch (header.transactionSet()) {
                case "835" -> "CLP";
                case "837" -> "CLM";
                default -> "";
            };
        }

        @Override
        public void accept(Segment segment) {
            if (segment.id().equals(tag)) {
                claims++;
            }
        }
    }

    private interface Telling {
        void run() throws IOException;
    }

    private static void tell(Telling telling) {
        try {
            telling.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
