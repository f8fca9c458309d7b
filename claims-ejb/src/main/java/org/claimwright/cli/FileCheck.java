package org.claimwright.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.claimwright.edi.EdiListener;
import org.claimwright.edi.EdiProblem;
import org.claimwright.edi.FileVerdict;
import org.claimwright.edi.Segment;
import org.claimwright.edi.TransactionHeader;
import org.claimwright.edi.TransactionResult;

/** Counts while one file is read and hands on to its report; the verdict is the server's. */
final class FileCheck implements EdiListener {

    private final Report report;
    private final FileVerdict verdict = new FileVerdict();
    private boolean remittance;
    private long claimsOfTransaction;
    private long claims;
    private long errors;
    private long warnings;

    FileCheck(Report report) {
        this.report = report;
    }

    @Override
    public void transactionBegins(TransactionHeader header) {
        remittance = header.transactionSet().equals("835");
        claimsOfTransaction = 0;
    }

    @Override
    public void segment(Segment segment) {
        if (remittance && segment.id().equals("CLP")) {
            claimsOfTransaction++;
        }
    }

    @Override
    public void transactionEnds(TransactionResult result) {
        verdict.transactionEnds(result);
        claims += claimsOfTransaction;
        errors += result.errors();
        warnings += result.warnings();
        tell(() -> report.transaction(result, claimsOfTransaction));
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

    @Override
    public void interchangeEnds(InterchangeResult result) {
        verdict.interchangeEnds(result);
    }

    /** The file is over; returns whether it is accepted. */
    boolean finish() throws IOException {
        verdict.missing().ifPresent(this::problem);
        boolean good = verdict.isAccepted();
        report.verdict(new Report.Verdict(good, verdict.transactions(), verdict.acceptedTransactions(), claims, errors, warnings, verdict.isOnlyTa1()));
        return good;
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
