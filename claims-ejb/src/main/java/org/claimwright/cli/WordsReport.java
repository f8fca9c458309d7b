package org.claimwright.cli;

import java.io.PrintStream;
import java.util.Locale;
import org.claimwright.edi.EdiProblem;
import org.claimwright.edi.TransactionResult;

/** One line a problem, then the verdict. */
final class WordsReport implements Report {

    private final String file;
    private final PrintStream out;

    WordsReport(String file, PrintStream out) {
        this.file = Words.printable(file);
        this.out = out;
    }

    /** The verdict counts them. */
    @Override
    public void transaction(TransactionResult result, long claims) {
        if (!result.accepted() && result.guide() == null) {
            out.println(file + ": " + unchecked(result));
        }
    }

    @Override
    public void problem(EdiProblem problem) {
        out.println(file + ": " + Words.of(problem));
    }

    @Override
    public void verdict(Verdict v) {
        out.println(file + ": " + words(v));
    }

    static String unchecked(TransactionResult result) {
        return "ST " + Words.printable(result.header().control()) + ": not checked, we have no guide for it";
    }

    /** {@code REJECTED (1 transaction of which 0 accepted, 3 claims, 2 errors, 0 warnings)}. */
    static String words(Verdict v) {
        return (v.accepted() ? "accepted" : "REJECTED") + " (" + contents(v) + ", " + count(v.errors(), "error") + ", " + count(v.warnings(), "warning") + ")";
    }

    private static String contents(Verdict v) {
        if (v.onlyTa1()) {
            return "only a TA1";
        }
        String accepted = v.acceptedTransactions() == v.transactions() ? "" : String.format(Locale.ROOT, " of which %,d accepted", v.acceptedTransactions());
        return count(v.transactions(), "transaction") + accepted + ", " + count(v.claims(), "claim");
    }

    private static String count(long number, String what) {
        return String.format(Locale.ROOT, "%,d %s%s", number, what, number == 1 ? "" : "s");
    }

    @Override
    public void close() {
        out.flush();
    }
}
