package org.claimwright.edi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** {@code 835-mutants.txt}: the full 835 with one fault each, and the very problems that it must give. */
class MutantTest {

    private static final List<String> FULL = PlainFeed.transaction("835-full.edi");
    private final Guide guide = Guides.all().find("00501", "HP", "005010X221A1", "835").orElseThrow();

    @TestFactory
    Stream<DynamicTest> a_fault_is_found_at_its_segment_and_element_with_its_code() {
        return rows().stream().map(column -> {
            List<String> expected = column.length < 3 ? List.of() : List.of(column[2].split("; "));
            return DynamicTest.dynamicTest(column[0] + " " + column[1], () -> assertEquals(expected, problems(column[0], column[1])));
        });
    }

    private List<String> problems(String prefix, String edit) {
        return PlainFeed.run(guide.matching(), mutate(prefix, edit)).found.briefs();
    }

    static List<String> mutate(String prefix, String edit) {
        return mutate(FULL, prefix, edit);
    }

    /** @param edit as the head of {@code 835-mutants.txt} says */
    static List<String> mutate(List<String> right, String prefix, String edit) {
        List<String> segments = new ArrayList<>(right);
        int at = 0;
        while (!segments.get(at).startsWith(prefix)) {
            at++;
        }
        String segment = segments.get(at);
        String[] words = edit.split(" ", 2);
        switch (words[0]) {
            case "drop" -> segments.remove(at);
            case "drop-all" -> segments.removeIf(each -> each.startsWith(prefix));
            case "twice" -> segments.add(at, segment);
            case "times" -> segments.addAll(at, Collections.nCopies(Integer.parseInt(words[1]) - 1, segment));
            case "before" -> segments.add(at, words[1]);
            case "after" -> segments.add(at + 1, words[1]);
            default -> segments.set(at, withElement(segment, edit));
        }
        return segments;
    }

    private static String withElement(String segment, String edit) {
        int equals = edit.indexOf('=');
        int element = Integer.parseInt(edit.substring(0, equals));
        List<String> elements = new ArrayList<>(List.of(segment.split("\\*", -1)));
        while (elements.size() <= element) {
            elements.add("");
        }
        elements.set(element, edit.substring(equals + 1));
        return String.join("*", elements);
    }

    /** Prefix, edit and, where there are any, problems. */
    static List<String[]> rows() {
        try (InputStream in = MutantTest.class.getResourceAsStream("/edi/835-mutants.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" \\| ")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
