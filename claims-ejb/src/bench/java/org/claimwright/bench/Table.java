package org.claimwright.bench;

import java.util.ArrayList;
import java.util.List;

/** What was measured, against its budget. */
final class Table {

    private record Row(String what, String measured, String budget, String verdict) {
    }

    private final List<Row> rows = new ArrayList<>();

    /** A ratio that shall be at least so much. */
    void atLeast(String what, Measured measured, double bar) {
        double got = measured.median();
        add(what, measured.text(), String.format("at least %.2f", bar), got >= bar ? "met" : String.format("missed by %.2f", bar - got));
    }

    /** A ratio that shall be at most so much. */
    void atMost(String what, Measured measured, double bar) {
        double got = measured.median();
        add(what, measured.text(), String.format("at most %.2f", bar), got <= bar ? "met" : String.format("missed by %.2f", got - bar));
    }

    void told(String what, String measured) {
        add(what, measured, "", "");
    }

    void verdict(String what, String measured, String budget, boolean met) {
        add(what, measured, budget, met ? "met" : "missed");
    }

    private void add(String what, String measured, String budget, String verdict) {
        rows.add(new Row(what, measured, budget, verdict));
        System.out.println("  " + what + ": " + measured + (budget.isEmpty() ? "" : " [" + budget + ": " + verdict + "]"));
    }

    void print() {
        int what = rows.stream().mapToInt(row -> row.what.length()).max().orElse(0);
        int measured = rows.stream().mapToInt(row -> row.measured.length()).max().orElse(0);
        System.out.println();
        for (Row row : rows) {
            System.out.printf("%-" + what + "s  %-" + measured + "s  %-14s  %s%n", row.what, row.measured, row.budget, row.verdict);
        }
    }
}
