package org.claimwright.edi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The tables of {@code edi/mutants}: a realistic message of a guide with one fault that matters in it, and the very problems that its schema must give.
 * Rows are as in {@code 835-mutants.txt}; a line {@code # base GUIDE STORY N} says to what they are done from there on: to the Nth transaction of the story.
 */
class FaultTableTest {

    private static final Path TABLES = Path.of("src/test/resources/edi/mutants");
    private static final Path STORIES = Path.of("src/test/resources/golden/check/accepted");
    private static final int LEAST = 25;
    private static final EdiReader READER = new EdiReader(GuideRules.NONE);

    /** One row of a table. */
    private record Row(KnownGuide guide, List<String> right, String prefix, String edit, List<String> expected) {
        /** By the real reader; what it says of the tree of levels has tests of its own. */
        List<String> read() throws IOException {
            List<String> problems = new ArrayList<>();
            String text = guide.interchange(MutantTest.mutate(right, prefix, edit));
            READER.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)), new EdiListener() {
                @Override
                public void problem(EdiProblem problem) {
                    if (problem.code().equals("RULE")) {
                        return;
                    }
                    problems.add(problem.segment() + " " + problem.segmentId() + " " + (problem.loop() == null ? "-" : problem.loop()) + " "
                            + (problem.element() == null ? 0 : problem.element()) + "." + (problem.component() == null ? 0 : problem.component()) + " "
                            + problem.code());
                }
            });
            return problems;
        }

        void verify() {
            assertEquals(List.of(), PlainFeed.run(guide.guide().matching(), right).found.briefs(), "the base");
            assertEquals(expected, PlainFeed.run(guide.guide().matching(), MutantTest.mutate(right, prefix, edit)).found.briefs());
        }
    }

    @TestFactory
    Stream<DynamicTest> a_fault_is_found_at_its_segment_and_element_with_its_code() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path table : tables()) {
            rows(table).forEach(row -> tests.add(DynamicTest.dynamicTest(table.getFileName() + " " + row.prefix + " " + row.edit, row::verify)));
        }
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> the_reader_finds_the_same() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path table : tables()) {
            tests.add(DynamicTest.dynamicTest(table.getFileName().toString(), () -> {
                for (Row row : rows(table)) {
                    assertEquals(row.expected, row.read(), row.prefix + " " + row.edit);
                }
            }));
        }
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> a_table_has_faults_enough() throws IOException {
        return tables().stream().map(table -> DynamicTest.dynamicTest(table.getFileName().toString(), () ->
                assertTrue(rows(table).stream().filter(row -> !row.expected.isEmpty()).count() >= LEAST)));
    }

    private static List<Path> tables() throws IOException {
        try (Stream<Path> files = Files.list(TABLES)) {
            return files.sorted().toList();
        }
    }

    private static List<Row> rows(Path table) throws IOException {
        List<Row> rows = new ArrayList<>();
        KnownGuide guide = null;
        List<String> right = List.of();
        for (String line : Files.readAllLines(table)) {
            if (line.startsWith("# base ")) {
                String[] words = line.split(" ");
                guide = KnownGuide.valueOf(words[2]);
                right = transaction(words[3], words.length > 4 ? Integer.parseInt(words[4]) : 1);
            } else if (!line.startsWith("#")) {
                String[] column = line.split(" \\| ");
                rows.add(new Row(guide, right, column[0], column[1], column.length < 3 ? List.of() : List.of(column[2].split("; "))));
            }
        }
        return rows;
    }

    private static List<String> transaction(String story, int wanted) throws IOException {
        List<String> segments = new ArrayList<>();
        int seen = 0;
        for (String segment : Files.readString(STORIES.resolve(story).resolve("in.edi")).split("~\\s*")) {
            seen += segment.startsWith("ST*") ? 1 : 0;
            if (seen == wanted && !segment.startsWith("GE*") && !segment.startsWith("IEA*")) {
                segments.add(segment);
            }
        }
        return segments;
    }
}
