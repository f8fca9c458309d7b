package org.claimwright.bench;

import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/** How long one small message takes, warm, sampled by JMH in a JVM of its own for each message. Wall time: the other processor must be free. */
final class SmallBench {

    private static final double BUDGET_MICROS = 100;

    private final boolean quick;

    SmallBench(boolean quick) {
        this.quick = quick;
    }

    void run(Table table) throws RunnerException {
        for (RunResult result : new Runner(options()).run()) {
            GuideFile message = GuideFile.valueOf(result.getParams().getParam("message"));
            Statistics micros = result.getPrimaryResult().getStatistics();
            double p99 = micros.getPercentile(99);
            table.verdict("one " + message.guide() + ", check + records: p50, p99, p99.9", String.format("%.1f, %.1f, %.1f microseconds, %,d samples",
                    micros.getPercentile(50), p99, micros.getPercentile(99.9), micros.getN()), String.format("p99 at most %.0f", BUDGET_MICROS),
                    p99 <= BUDGET_MICROS);
        }
    }

    /** So long until the compiler rests: it would take the sampled thread's processor. One collector thread, as in the commands. */
    private Options options() {
        return new OptionsBuilder().include(SmallMessages.class.getName().replace(".", "\\.")).forks(1).verbosity(VerboseMode.SILENT).shouldFailOnError(true)
                .jvmArgsAppend("-XX:+UseSerialGC", "-Xms256m", "-Xmx256m")
                .warmupIterations(quick ? 5 : 10).warmupTime(TimeValue.seconds(3))
                .measurementIterations(quick ? 3 : 8).measurementTime(TimeValue.seconds(3)).build();
    }
}
