package org.claimwright.cli;

import java.io.PrintStream;
import org.claimwright.edi.EdiProblem;
import org.claimwright.edi.TransactionResult;

/** Puts what the check tells into the listing, and the verdict behind it. */
final class ListingReport implements Report {

    private final String file;
    private final PrintStream out;
    private final Listing listing;

    ListingReport(String file, PrintStream out, Listing listing) {
        this.file = Words.printable(file);
        this.out = out;
        this.listing = listing;
    }

    @Override
    public void transaction(TransactionResult result, long claims) {
        if (!result.accepted() && result.guide() == null) {
            listing.unchecked(result);
        }
    }

    @Override
    public void problem(EdiProblem problem) {
        listing.tell(problem);
    }

    @Override
    public void verdict(Verdict verdict) {
        out.println(file + ": " + WordsReport.words(verdict));
    }

    @Override
    public void close() {
        out.flush();
    }
}
