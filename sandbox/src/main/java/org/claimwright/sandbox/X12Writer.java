package org.claimwright.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.claimwright.sandbox.Payer.Dialect;

/** Writes segments of one interchange and counts them. Knows envelopes, not guides; trailing empty elements are left out. */
final class X12Writer {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final Appendable out;
    private final Dialect dialect;
    private int segments;
    private int transactions;

    X12Writer(Appendable out, Dialect dialect) {
        this.out = out;
        this.dialect = dialect;
    }

    /** ISA and GS. {@code control} is both ISA13 and GS06; {@code usage} is ISA15. */
    void open(String sender, String receiver, LocalDate day, int control, String usage) {
        segment("ISA", "00", " ".repeat(10), "00", " ".repeat(10), "ZZ", padded(sender), "ZZ", padded(receiver),
                DAY.format(day).substring(2), "0617", String.valueOf(dialect.repetition()), "00501", nineDigits(control), "0", usage,
                String.valueOf(dialect.component()));
        segment("GS", "HP", sender, receiver, DAY.format(day), "0617", String.valueOf(control), "X", "005010X221A1");
    }

    void openTransaction(String control) {
        segments = 0;
        transactions++;
        segment("ST", "835", control);
    }

    void closeTransaction(String control) {
        segment("SE", String.valueOf(segments + 1), control);
    }

    void close(int control) {
        segment("GE", String.valueOf(transactions), String.valueOf(control));
        segment("IEA", "1", nineDigits(control));
    }

    void segment(String id, String... elements) {
        int last = elements.length;
        while (last > 0 && elements[last - 1].isEmpty()) {
            last--;
        }
        try {
            out.append(id);
            for (int i = 0; i < last; i++) {
                out.append(dialect.element()).append(elements[i]);
            }
            out.append(dialect.terminator()).append(dialect.lineEnd());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        segments++;
    }

    String composite(List<String> components) {
        return String.join(String.valueOf(dialect.component()), components);
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static String padded(String id) {
        return String.format("%-15s", id);
    }

    private static String nineDigits(int control) {
        return String.format("%09d", control);
    }
}
