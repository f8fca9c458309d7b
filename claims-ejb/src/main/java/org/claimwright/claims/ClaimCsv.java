package org.claimwright.claims;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/**
 * Reads the CSV of open claims as a stream: a header, then a row a service line, the rows of one claim together with its columns repeated.
 * Only whole claims without an error come out; everything wrong goes to the errors.
 */
final class ClaimCsv {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).setIgnoreEmptyLines(true)
        .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW).get();

    private final RowErrors errors;
    private final Set<String> seen = new HashSet<>();
    private Iterator<CSVRecord> records = List.<CSVRecord>of().iterator();
    private ClaimRow ahead;
    private int columns;
    private long rows;

    ClaimCsv(Reader in, RowErrors errors) {
        this.errors = errors;
        try {
            CSVParser parser = FORMAT.parse(in);
            columns = parser.getHeaderNames().size();
            if (headerIsGood(parser.getHeaderNames())) {
                records = parser.iterator();
                ahead = nextRow();
            }
        } catch (IllegalArgumentException | IOException e) {
            errors.add(1, "", "the header cannot be read: " + e.getMessage());
        }
    }

    private boolean headerIsGood(List<String> names) {
        List<String> expected = new ArrayList<>(ClaimRow.CLAIM_COLUMNS);
        expected.addAll(ClaimRow.LINE_COLUMNS);
        expected.stream().filter(column -> !names.contains(column)).forEach(column -> errors.add(1, column, "this column is missing"));
        names.stream().filter(column -> !expected.contains(column)).forEach(column -> errors.add(1, column, "this column is unknown"));
        return errors.count() == 0;
    }

    long rows() {
        return rows;
    }

    boolean hasNext() {
        return ahead != null;
    }

    /** The next claims, at most so many; fewer where some have errors. */
    List<ImportedClaim> next(int most) {
        List<ImportedClaim> claims = new ArrayList<>();
        for (int i = 0; i < most && ahead != null; i++) {
            long before = errors.count();
            ImportedClaim claim = claim();
            if (errors.count() == before) {
                claims.add(claim);
            }
        }
        return claims;
    }

    private ImportedClaim claim() {
        ClaimRow first = ahead;
        List<ImportedClaim.Line> lines = new ArrayList<>();
        ImportedClaim claim = first.claim(lines);
        if (!seen.add(first.raw("patient_control_number"))) {
            first.wrong("patient_control_number", "stands twice in the file with other claims between: the rows of a claim must stand together");
        }
        Set<Integer> numbers = new HashSet<>();
        Set<String> controlNumbers = new HashSet<>();
        while (ahead != null && ahead.raw("patient_control_number").equals(first.raw("patient_control_number"))) {
            ImportedClaim.Line line = ahead.line();
            refuseOtherClaim(first, ahead);
            if (line.number() > 0 && !numbers.add(line.number())) {
                ahead.wrong("line_number", "stands twice in this claim");
            }
            if (line.controlNumber() != null && !controlNumbers.add(line.controlNumber())) {
                errors.warn(line.row(), "line_control_number", "stands twice in this claim: a payment is matched to it by procedure, date and charge instead");
            }
            lines.add(line);
            ahead = nextRow();
        }
        return claim;
    }

    private static void refuseOtherClaim(ClaimRow first, ClaimRow row) {
        for (String column : ClaimRow.CLAIM_COLUMNS) {
            if (!row.raw(column).equals(first.raw(column))) {
                row.wrong(column, "differs from row " + first.row() + " of the same claim");
            }
        }
    }

    /** The next row that has as many columns as the header; null at the end. */
    private ClaimRow nextRow() {
        try {
            while (records.hasNext()) {
                CSVRecord record = records.next();
                rows++;
                if (record.isConsistent()) {
                    return new ClaimRow(record, errors);
                }
                errors.add(record.getRecordNumber() + 1, "", "has " + record.size() + " columns, the header has " + columns);
            }
        } catch (UncheckedIOException e) {
            if (!(e.getCause() instanceof CSVException)) {
                throw e;
            }
            errors.add(rows + 2, "", "this row and what follows cannot be read as CSV: check its quotes");
        }
        return null;
    }
}
