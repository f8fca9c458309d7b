package org.claimwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The memory that {@code show} takes does not grow with its file. */
class ShowMemoryTest {

    private static final Path GOOD = Path.of("src/test/resources/golden/check/accepted/a-paid-a-denied-and-a-lab-claim/in.edi");

    @TempDir
    private Path folder;

    /** One transaction of so many copies of the claims of a good one. */
    private Path large(int copies) throws IOException {
        String text = Files.readString(GOOD);
        int claims = text.indexOf("CLP*");
        int end = text.indexOf("SE*");
        int segments = 43 + (copies - 1) * (int) text.substring(claims, end).chars().filter(c -> c == '~').count();
        Path file = folder.resolve("large.edi");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(text.substring(0, claims).replace("BPR*I*120*", "BPR*I*" + 120 * copies + "*"));
            for (int i = 0; i < copies; i++) {
                out.write(text.substring(claims, end));
            }
            out.write(text.substring(end).replace("SE*43*", "SE*" + segments + "*"));
        }
        return file;
    }

    @Test
    void ten_megabytes_are_shown_in_a_heap_of_sixteen() throws Exception {
        Path file = large(16_500);
        assertTrue(Files.size(file) > 10_000_000, "size " + Files.size(file));
        Process show = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx16m", "-XX:+UseSerialGC", "-cp",
                System.getProperty("java.class.path"), Main.class.getName(), "show", file.toString()).redirectErrorStream(true).start();
        String last = "";
        try (BufferedReader lines = show.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                last = line;
            }
        }
        assertEquals(0, show.waitFor(), last);
        assertEquals(file + ": accepted (1 transaction, 49,500 claims, 0 errors, 0 warnings)", last);
    }
}
