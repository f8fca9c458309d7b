package org.claimwright.bench;

import java.util.Arrays;
import java.util.Locale;

/** Numbers of the same thing measured again and again. */
record Measured(double[] values) {

    double median() {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** Round by round: this one's number by the other's. */
    Measured by(Measured other) {
        double[] ratios = new double[values.length];
        Arrays.setAll(ratios, i -> values[i] / other.values[i]);
        return new Measured(ratios);
    }

    /** {@code 0.83 (0.79-0.86)}: the median, the smallest and the largest. */
    String text() {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return String.format(Locale.ROOT, "%.2f (%.2f-%.2f)", median(), sorted[0], sorted[sorted.length - 1]);
    }
}
