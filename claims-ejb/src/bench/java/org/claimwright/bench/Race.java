package org.claimwright.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs several things in turn, A B C A B C, so that whatever else the machine does falls on all of them. In nanoseconds of this thread. */
final class Race {

    /** One run of one of them. */
    @FunctionalInterface
    interface Lap {
        void run() throws Exception;
    }

    /** CPU and wall time of one of them, round by round, in seconds. */
    record Times(Measured cpu, Measured wall) {
    }

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Map<String, Lap> laps = new LinkedHashMap<>();

    Race with(String name, Lap lap) {
        laps.put(name, lap);
        return this;
    }

    Map<String, Times> run(int warmUp, int rounds) throws Exception {
        Map<String, List<double[]>> taken = new LinkedHashMap<>();
        for (int round = -warmUp; round < rounds; round++) {
            for (Map.Entry<String, Lap> lap : laps.entrySet()) {
                double[] seconds = time(lap.getValue());
                if (round >= 0) {
                    taken.computeIfAbsent(lap.getKey(), name -> new ArrayList<>()).add(seconds);
                }
            }
        }
        Map<String, Times> times = new LinkedHashMap<>();
        taken.forEach((name, each) -> times.put(name, new Times(column(each, 0), column(each, 1))));
        return times;
    }

    private static double[] time(Lap lap) throws Exception {
        long cpu = THREADS.getCurrentThreadCpuTime();
        long wall = System.nanoTime();
        lap.run();
        return new double[] {(THREADS.getCurrentThreadCpuTime() - cpu) / 1e9, (System.nanoTime() - wall) / 1e9};
    }

    private static Measured column(List<double[]> rows, int column) {
        return new Measured(rows.stream().mapToDouble(row -> row[column]).toArray());
    }
}
