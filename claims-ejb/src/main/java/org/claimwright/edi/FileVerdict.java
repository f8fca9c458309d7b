package org.claimwright.edi;

import java.util.Optional;

/**
 * Whether a file as a whole is accepted: every transaction in it is, nothing is wrong outside of them, and there is one at all, or nothing but
 * interchanges with a TA1. The one place that says so: check and server ask it.
 */
public final class FileVerdict implements EdiListener {

    private long transactions;
    private long accepted;
    private boolean errorOutside;
    private boolean ta1;
    private boolean moreThanTa1;

    @Override
    public void transactionEnds(TransactionResult result) {
        transactions++;
        accepted += result.accepted() ? 1 : 0;
    }

    @Override
    public void problem(EdiProblem problem) {
        errorOutside |= problem.transaction() == null && problem.isError();
    }

    @Override
    public void interchangeEnds(InterchangeResult result) {
        ta1 |= result.onlyTa1();
        moreThanTa1 |= !result.onlyTa1();
    }

    public long transactions() {
        return transactions;
    }

    public long acceptedTransactions() {
        return accepted;
    }

    /** Interchanges, and in none of them more than a TA1. */
    public boolean isOnlyTa1() {
        return ta1 && !moreThanTa1;
    }

    /** What the file lacks as a whole, to be told when all of it was read; empty when it lacks nothing. */
    public Optional<EdiProblem> missing() {
        return transactions > 0 || isOnlyTa1() ? Optional.empty() : Optional.of(new EdiProblem(null, null, null, null, null, null, null, null, null, 0,
                EdiProblem.Severity.ERROR, "no-transaction", 1, "RULE", "no transaction", "at least one ST, or a TA1"));
    }

    /** Once all was read. */
    public boolean isAccepted() {
        return !errorOutside && accepted == transactions && missing().isEmpty();
    }
}
