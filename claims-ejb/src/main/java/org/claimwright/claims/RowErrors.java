package org.claimwright.claims;

import java.util.ArrayList;
import java.util.List;
import org.claimwright.claims.ImportReport.RowError;

/** Collects every error of a file, as many as a person would read. */
final class RowErrors {

    static final int MOST = 1_000;

    private final List<RowError> errors = new ArrayList<>();
    private long count;

    void add(long row, String column, String message) {
        count++;
        if (errors.size() < MOST) {
            errors.add(new RowError(row, column, message));
        }
    }

    long count() {
        return count;
    }

    List<RowError> list() {
        List<RowError> list = new ArrayList<>(errors);
        if (count > MOST) {
            list.add(new RowError(0, "", count - MOST + " more errors are not listed"));
        }
        return list;
    }
}
