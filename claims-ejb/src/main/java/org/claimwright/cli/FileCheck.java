package org.claimwright.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.claimwright.edi.EdiListener;
import org.claimwright.edi.EdiProblem;
import org.claimwright.edi.Segment;
import org.claimwright.edi.TransactionHeader;
import org.claimwright.edi.TransactionResult;

/** Counts while one file is read, hands on to its report, and decides: accepted is a file without an error that has a transaction or only a TA1. */
final class FileCheck implements EdiListener {

    private final Report report;
    private boolean remittance;
    private long claimsOfTransaction;
    private long claims;
    private long transactions;
    private long accepted;
    private long errors;
    private long warnings;
    private long errorsOutside;
    private boolean ta1;
    private boolean moreThanTa1;

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
        transactions++;
        accepted += result.accepted() ? 1 : 0;
        claims += claimsOfTransaction;
        errors += result.errors();
        warnings += result.warnings();
        tell(() -> report.transaction(result, claimsOfTransaction));
    }

    /** Those of a transaction are counted with it, the unlisted ones too. */
    @Override
    public void problem(EdiProblem problem) {
        if (problem.transaction() == null) {
            errors += problem.isError() ? 1 : 0;
            warnings += problem.isError() ? 0 : 1;
            errorsOutside += problem.isError() ? 1 : 0;
        }
        tell(() -> report.problem(problem));
    }

    @Override
    public void interchangeEnds(InterchangeResult result) {
        ta1 |= result.onlyTa1();
        moreThanTa1 |= !result.onlyTa1();
    }

    /** The file is over; returns whether it is accepted. */
    boolean finish() throws IOException {
        boolean onlyTa1 = ta1 && !moreThanTa1;
        if (transactions == 0 && !onlyTa1) {
            problem(new EdiProblem(null, null, null, null, null, null, null, null, null, 0, EdiProblem.Severity.ERROR, "no-transaction", 1, "RULE",
                    "no transaction", "at least one ST, or a TA1"));
        }
        boolean good = errorsOutside == 0 && accepted == transactions;
        report.verdict(new Report.Verdict(good, transactions, accepted, claims, errors, warnings, onlyTa1));
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
