package org.claimwright.remittance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.claimwright.TestDatabase;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The remittances under {@code golden/held}, a folder a story: {@code in.edi}, and in {@code expected.txt} what becomes of each ST: its state, and what the
 * person who opens the work item reads. In all of them A1 (charge 150.00 in two lines) and A2 (80.00) are ours.
 */
class GoldenHeldTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh();

    @TestFactory
    Stream<DynamicTest> each_story() throws Exception {
        Path golden = Path.of(getClass().getResource("/golden/held").toURI());
        try (Stream<Path> stories = Files.list(golden)) {
            return stories.sorted().toList().stream().map(story -> DynamicTest.dynamicTest(story.getFileName().toString(), () -> tell(story)));
        }
    }

    private static void tell(Path story) throws IOException {
        Books books = new Books(DATABASE, story.getFileName().toString()).claim("A1", "", "L1 99213 100", "L2 96372 50").claim("A2", "ICN2", "L1 99214 80");
        books.receive("in.edi", Files.readAllBytes(story.resolve("in.edi"))).check();
        List<String> told = books.rows("select state || coalesce(' ' || hold_reason, '') || coalesce(': ' || hold_words, '') from remittance order by remittance_id");
        assertEquals(Files.readString(story.resolve("expected.txt")), String.join("\n", told).replaceAll("remittance \\d+", "remittance N") + "\n");
    }
}
