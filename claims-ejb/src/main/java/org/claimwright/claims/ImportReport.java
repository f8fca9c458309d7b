package org.claimwright.claims;

import java.util.List;
import org.claimwright.money.Money;

/**
 * What an import of open claims came to.
 *
 * @param rows       of the file, the header aside
 * @param claims     in the file
 * @param lines      in the file
 * @param imported   claims that are new
 * @param unchanged  claims that were there already, equal in everything
 * @param charges    control total of the file
 * @param open       control total of the file
 * @param ledgerOpen what the ledger opened for exactly these claims
 * @param errors     when there is one, nothing was imported; at most {@link RowErrors#MOST}, then one that counts the rest
 * @param warnings   what was imported and will be hard to match; as many
 */
public record ImportReport(long rows, int claims, int lines, int imported, int unchanged, Money charges, Money open, Money ledgerOpen,
                           List<RowError> errors, List<RowError> warnings) {

    /** The file's open balance is the ledger's, to the cent. */
    public boolean tiesOut() {
        return errors.isEmpty() && open.equals(ledgerOpen);
    }

    /**
     * What is wrong in one place.
     *
     * @param row     of the file, the header is row 1
     * @param column  by its name; empty = the row as a whole
     * @param message what is wrong and what is expected; never a patient's data
     */
    public record RowError(long row, String column, String message) {
    }
}
