package org.claimwright.edi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.claimwright.edi.EdiProblem.Severity;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The realistic valid messages with neighbours of one position in another order (their references, dates, amounts, adjustments): a guide does not order
 * them, so neither its schema nor any rule may.
 */
class AnyOrderTest {

    private static final Path STORIES = Path.of("src/test/resources/golden/check/accepted");
    /** Segments that open no loop, and of which neighbours with the same tag share a position. */
    private static final Set<String> FREE = Set.of("REF", "DTP", "AMT", "QTY", "HI", "PER", "CAS", "DTM");
    private static final int ORDERS = 25;

    @TestFactory
    Stream<DynamicTest> neighbours_of_one_position_come_in_any_order() throws IOException {
        try (Stream<Path> stories = Files.list(STORIES)) {
            return stories.filter(story -> story.getFileName().toString().startsWith("valid-")).sorted().toList().stream()
                    .map(story -> DynamicTest.dynamicTest(story.getFileName().toString(), () -> verify(Files.readString(story.resolve("in.edi")))));
        }
    }

    private static void verify(String text) throws IOException {
        assertTrue(text.lines().count() > 10);
        for (int seed = 0; seed < ORDERS; seed++) {
            assertEquals(List.of(), errors(shuffled(text, new Random(seed))), "order " + seed);
        }
    }

    private static String shuffled(String text, Random random) {
        List<String> segments = new ArrayList<>(text.lines().toList());
        for (int from = 0; from < segments.size(); ) {
            int to = from + 1;
            while (to < segments.size() && FREE.contains(tag(segments.get(from))) && tag(segments.get(to)).equals(tag(segments.get(from)))) {
                to++;
            }
            Collections.shuffle(segments.subList(from, to), random);
            from = to;
        }
        return String.join("\n", segments) + "\n";
    }

    private static String tag(String segment) {
        return segment.substring(0, segment.indexOf('*'));
    }

    private static List<EdiProblem> errors(String text) throws IOException {
        List<EdiProblem> errors = new ArrayList<>();
        new EdiReader(GuideRules.ofAllFeatures()).read(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)), new EdiListener() {
            @Override
            public void problem(EdiProblem problem) {
                if (problem.severity() == Severity.ERROR) {
                    errors.add(problem);
                }
            }
        });
        return errors;
    }
}
