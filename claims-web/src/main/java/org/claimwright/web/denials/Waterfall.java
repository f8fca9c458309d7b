package org.claimwright.web.denials;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.claimwright.denials.DenialDetail.Bar;
import org.claimwright.denials.DenialDetail.Step;
import org.claimwright.money.Money;

/**
 * The waterfall of a claim as a drawing of 424 by 142: what was billed stands on the ground, what lies between hangs from where the one
 * before ended, the balance stands on the ground again. Bars of nothing are left out, but for the first and the last.
 *
 * @param columns from left to right
 * @param summary the same in words, for those who do not see it
 */
public record Waterfall(List<Column> columns, String summary) {

    private static final double GROUND = 118;
    private static final double HEIGHT = 96;
    private static final double WIDTH = 424;
    private static final double GAP = 22;
    private static final double WIDEST = 72;
    private static final double FLATTEST = 2;

    /**
     * One bar.
     *
     * @param top    y of its upper edge; {@code end} y of where the next one hangs
     * @param amount as shown: what lies between is shown as taken away
     */
    public record Column(Step step, String label, Money amount, double x, double width, double top, double height, double end) {

        public double middle() {
            return x + width / 2;
        }

        /** A number of the drawing, with one decimal. */
        public static String n(double number) {
            return String.format(Locale.ROOT, "%.1f", number);
        }

        /** The style of its step: f1 to f6. */
        public String style() {
            return "f" + switch (step) {
                case BILLED -> 1;
                case CONTRACTUAL -> 2;
                case PAID -> 3;
                case PATIENT -> 4;
                case BALANCE -> 5;
                case OTHER -> 6;
            };
        }
    }

    static Waterfall of(List<Bar> bars) {
        List<Bar> shown = bars.stream().filter(bar -> bar.step() == Step.BILLED || bar.step() == Step.BALANCE || !bar.amount().isZero()).toList();
        double scale = HEIGHT / Math.max(1, highest(shown));
        double pitch = (WIDTH - 2 * 6 + GAP) / shown.size();
        List<Column> columns = new ArrayList<>();
        long level = 0;
        for (Bar bar : shown) {
            boolean between = bar.step() != Step.BILLED && bar.step() != Step.BALANCE;
            long from = between ? level : 0;
            long to = between ? level - bar.amount().cents() : bar.amount().cents();
            double top = GROUND - Math.max(from, to) * scale;
            double height = Math.max(FLATTEST, Math.abs(from - to) * scale);
            columns.add(new Column(bar.step(), label(bar.step()), between ? bar.amount().negated() : bar.amount(), 6 + columns.size() * pitch,
                    Math.min(WIDEST, pitch - GAP), top, height, GROUND - to * scale));
            level = to;
        }
        return new Waterfall(columns, columns.stream().map(column -> column.label() + " " + column.amount().display()).collect(Collectors.joining(", ")));
    }

    /** Of all levels that the drawing comes to, in cents. */
    private static long highest(List<Bar> bars) {
        long level = 0;
        long highest = 0;
        for (Bar bar : bars) {
            boolean between = bar.step() != Step.BILLED && bar.step() != Step.BALANCE;
            level = between ? level - bar.amount().cents() : bar.amount().cents();
            highest = Math.max(highest, level);
        }
        return highest;
    }

    static String label(Step step) {
        return switch (step) {
            case BILLED -> "Billed";
            case CONTRACTUAL -> "Contractual";
            case PAID -> "Paid";
            case PATIENT -> "Patient";
            case OTHER -> "Other";
            case BALANCE -> "Balance";
        };
    }
}
