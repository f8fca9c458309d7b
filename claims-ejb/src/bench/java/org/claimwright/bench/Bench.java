package org.claimwright.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Prints what the product costs against its yardsticks. {@code --quick} takes fewer rounds and smaller files, {@code --full} the largest files;
 * the names of parts ({@code decode}, {@code guides}, {@code small}, {@code memory}, {@code posting}) run only those. Exit 0 when it ran, 2 for an
 * unusable call: a missed budget is told and no failure.
 */
public final class Bench {

    private static final List<String> PARTS = List.of("decode", "guides", "small", "memory", "posting");

    /** StAEDI tells of each schema what it does not use. Kept, for a logger that nobody holds forgets its level. */
    private static final Logger STAEDI = Logger.getLogger("io.xlate.edi");

    private Bench() {
    }

    public static void main(String[] arguments) throws Exception {
        List<String> asked = Stream.of(arguments).filter(PARTS::contains).toList();
        List<String> options = Stream.of(arguments).filter(argument -> !PARTS.contains(argument)).toList();
        if (!Set.of("--quick", "--full").containsAll(options)) {
            System.err.println("claimwright: bench [--quick | --full] [decode] [guides] [small] [memory] [posting]");
            System.exit(2);
        }
        STAEDI.setLevel(Level.WARNING);
        Path directory = Files.createTempDirectory("claimwright-bench");
        try {
            run(directory, asked.isEmpty() ? PARTS : asked, options.contains("--quick"), options.contains("--full"));
        } finally {
            delete(directory);
        }
    }

    private static void run(Path directory, List<String> parts, boolean quick, boolean full) throws Exception {
        Table table = new Table();
        table.told("load of the machine before the run, and its processors", String.format("%.1f, %d",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(), Runtime.getRuntime().availableProcessors()));
        if (parts.contains("decode")) {
            new DecodeBench(directory, quick).run(table);
        }
        if (parts.contains("guides")) {
            new GuidesBench(quick).run(table);
        }
        if (parts.contains("small")) {
            new SmallBench(quick).run(table);
        }
        if (parts.contains("memory")) {
            new MemoryBench(directory, quick, full).run(table);
        }
        if (parts.contains("posting")) {
            new PostingBench(directory, quick, full).run(table);
        }
        table.print();
        System.out.println("\nStart times are printed by ./claimwright up itself (\"seconds\" of its table).");
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
