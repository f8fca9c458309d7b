package org.claimwright.claims;

import jakarta.ejb.ApplicationException;

/** The file has errors, so nothing of it was imported; the report lists them. */
@ApplicationException(rollback = true)
public class ImportRefused extends Exception {

    private final transient ImportReport report;

    ImportRefused(ImportReport report) {
        super(report.errors().size() + " errors, nothing was imported");
        this.report = report;
    }

    public ImportReport report() {
        return report;
    }
}
