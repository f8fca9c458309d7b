package org.claimwright.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** {@code check} of a large 835 in a JVM of 128 MB: it passes, and what is live does not grow with the file. */
final class MemoryBench {

    private static final int BYTES_OF_A_CLAIM = 500;
    /** What the live heap may differ between the first and the last third of a run and still be called flat. */
    private static final double TOLERANCE_MB = 2;

    private final Path directory;
    private final int megabytes;

    MemoryBench(Path directory, boolean quick, boolean full) {
        this.directory = directory;
        this.megabytes = quick ? 40 : full ? 1_000 : 120;
    }

    void run(Table table) throws IOException, InterruptedException {
        Path file = new GeneratedFiles(128, 0, (int) (megabytes * 1_000_000L / BYTES_OF_A_CLAIM)).remittance(directory.resolve("large.835"));
        Path errors = directory.resolve("check.err");
        long begun = System.nanoTime();
        int exit = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m", "-cp",
                System.getProperty("java.class.path"), CheckInside.class.getName(), file.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(errors.toFile()).start().waitFor();
        double seconds = (System.nanoTime() - begun) / 1e9;
        double[] live = samples(errors);
        String size = String.format("check of %.0f MB at -Xmx128m", Files.size(file) / 1e6);
        table.verdict(size, String.format("exit %d after %.0f s", exit, seconds), "exit 0", exit == 0);
        if (live.length >= 6) {
            double early = average(Arrays.copyOfRange(live, 1, live.length / 2));
            double late = average(Arrays.copyOfRange(live, live.length / 2, live.length));
            table.verdict("its live heap, first and second half", String.format("%.1f and %.1f MB", early, late), "flat", late - early <= TOLERANCE_MB);
        }
        Files.delete(file);
    }

    private static double[] samples(Path errors) throws IOException {
        List<String> lines = Files.readAllLines(errors);
        lines.stream().filter(line -> !line.startsWith(CheckInside.MARK)).limit(5).forEach(System.err::println);
        return lines.stream().filter(line -> line.startsWith(CheckInside.MARK))
                .mapToDouble(line -> Long.parseLong(line.substring(CheckInside.MARK.length())) / 1e6).toArray();
    }

    private static double average(double[] values) {
        return Arrays.stream(values).average().orElse(0);
    }
}
