package org.claimwright.claims;

import java.util.ArrayList;
import java.util.List;
import org.claimwright.claims.ImportReport.RowError;

/** Collects every error and warning of a file, as many as a person would read. */
final class RowErrors {

    static final int MOST = 1_000;

    private final List<RowError> errors = new ArrayList<>();
    private final List<RowError> warnings = new ArrayList<>();
    private long count;
    private long warned;

    void add(long row, String column, String message) {
        count++;
        if (errors.size() < MOST) {
            errors.add(new RowError(row, column, message));
        }
    }

    /** Imported all the same. */
    void warn(long row, String column, String message) {
        warned++;
        if (warnings.size() < MOST) {
            warnings.add(new RowError(row, column, message));
        }
    }

    long count() {
        return count;
    }

    List<RowError> list() {
        return listed(errors, count, "errors");
    }

    List<RowError> warnings() {
        return listed(warnings, warned, "warnings");
    }

    private static List<RowError> listed(List<RowError> found, long count, String what) {
        List<RowError> list = new ArrayList<>(found);
        if (count > MOST) {
            list.add(new RowError(0, "", count - MOST + " more " + what + " are not listed"));
        }
        return list;
    }
}
