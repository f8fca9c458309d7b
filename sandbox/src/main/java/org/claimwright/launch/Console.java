package org.claimwright.launch;

import java.io.PrintStream;
import java.util.Locale;

/** Tells a person what is going on, with the seconds since the start. */
final class Console {

    private final PrintStream out;
    private final long started = System.nanoTime();

    Console(PrintStream out) {
        this.out = out;
    }

    void step(String words) {
        out.println(String.format(Locale.ROOT, "%6.1f s  %s", seconds(), words));
    }

    void line(String words) {
        out.println(words);
    }

    double seconds() {
        return (System.nanoTime() - started) / 1e9;
    }
}
