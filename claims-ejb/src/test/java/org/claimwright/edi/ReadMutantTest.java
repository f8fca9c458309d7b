package org.claimwright.edi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The mutants through the real reader: the same problems as by the plain feed, and each with the byte where its element begins. */
class ReadMutantTest {

    private static final String ENVELOPE = "ISA*00*          *00*          *ZZ*PAYER          *ZZ*PROVIDER       *260102*0815*^*00501*000000101*0*P*:~\r\n"
            + "GS*HP*PAYER*PROVIDER*20260102*0815*101*X*005010X221A1~\r\n";

    private final Guide guide = Guides.all().find("00501", "HP", "005010X221A1", "835").orElseThrow();

    @TestFactory
    Stream<DynamicTest> a_fault_is_found_through_the_reader_too_and_at_its_byte() {
        return MutantTest.rows().stream().map(column -> {
            List<String> expected = column.length < 3 ? List.of() : List.of(column[2].split("; "));
            return DynamicTest.dynamicTest(column[0] + " " + column[1], () -> {
                List<String> segments = counted(MutantTest.mutate(column[0], column[1]));
                List<EdiProblem> problems = read(segments);
                assertEquals(expected, problems.stream().map(ReadMutantTest::brief).toList());
                problems.forEach(problem -> assertEquals(firstByte(segments, problem), problem.byteOffset(), brief(problem)));
            });
        });
    }

    @Test
    void reader_and_plain_feed_agree_on_mutants_of_many_faults() throws IOException {
        for (int seed = 0; seed < 500; seed++) {
            List<String> segments = counted(MatcherTest.mutant(new Random(seed)));
            List<String> plain = PlainFeed.run(guide.matching(), segments).found.all.stream().map(Found.One::brief).map(this::untagged).toList();
            assertEquals(plain, read(segments).stream().map(ReadMutantTest::brief).map(this::untagged).toList(), "seed " + seed);
        }
    }

    /** The reader does not tell what stands where a tag should. */
    private String untagged(String brief) {
        return brief.endsWith("IK304-1") ? brief.replaceFirst("(?s) .* - ", " - ") : brief;
    }

    private static List<EdiProblem> read(List<String> segments) throws IOException {
        List<EdiProblem> problems = new ArrayList<>();
        String text = ENVELOPE + String.join("~\r\n", segments) + "~\r\nGE*1*101~\r\nIEA*1*000000101~\r\n";
        new EdiReader(GuideRules.NONE).read(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)), new EdiListener() {
            @Override
            public void problem(EdiProblem problem) {
                problems.add(problem);
            }
        });
        return problems;
    }

    private static List<String> counted(List<String> segments) {
        List<String> counted = new ArrayList<>(segments);
        counted.set(counted.size() - 1, "SE*" + counted.size() + "*0001");
        return counted;
    }

    private static String brief(EdiProblem problem) {
        return problem.segment() + " " + problem.segmentId() + " " + (problem.loop() == null ? "-" : problem.loop()) + " "
                + (problem.element() == null ? 0 : problem.element()) + "." + (problem.component() == null ? 0 : problem.component()) + " "
                + problem.code();
    }

    /** By the text alone: of the component or element, where it was sent, else of the segment. */
    private static long firstByte(List<String> segments, EdiProblem problem) {
        long at = ENVELOPE.length();
        for (String segment : segments.subList(0, problem.segment() - 1)) {
            at += segment.length() + 3;
        }
        if (problem.element() == null) {
            return at;
        }
        String[] elements = segments.get(problem.segment() - 1).split("\\*", -1);
        String[] components = problem.element() < elements.length ? elements[problem.element()].split("[:^]", -1) : new String[] {""};
        int component = problem.component() == null ? 1 : problem.component();
        if (String.join("", components).isEmpty()) {
            return at;
        }
        for (int element = 0; element < problem.element(); element++) {
            at += elements[element].length() + 1;
        }
        for (int part = 1; part < component && component <= components.length && !components[component - 1].isEmpty(); part++) {
            at += components[part - 1].length() + 1;
        }
        return at;
    }
}
