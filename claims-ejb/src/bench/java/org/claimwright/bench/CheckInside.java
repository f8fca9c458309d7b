package org.claimwright.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.claimwright.cli.Main;

/** Runs {@code check} in this JVM while a second thread collects garbage and notes what is left: one number a line, in bytes, on the error stream. */
final class CheckInside {

    static final String MARK = "live ";
    private static final long EVERY_MILLIS = 1_000;

    private CheckInside() {
    }

    public static void main(String[] arguments) throws IOException {
        Thread sampler = new Thread(CheckInside::sample, "live heap");
        sampler.setDaemon(true);
        sampler.start();
        List<String> call = new ArrayList<>(List.of("check"));
        call.addAll(List.of(arguments));
        Main.main(call.toArray(String[]::new));
    }

    private static void sample() {
        try {
            while (true) {
                Thread.sleep(EVERY_MILLIS);
                System.gc();
                System.err.println(MARK + ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
