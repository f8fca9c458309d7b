package org.claimwright.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimwright.codes.CodeList;
import org.claimwright.edi.Segment;

/** Our words beside codes: {@code codes/places.csv} of the jar edi-schemas says which element has its codes from which list. */
final class CodeWords {

    private static final String PLACES = "codes/places.csv";

    private final Map<String, List<Place>> bySegment = new HashMap<>();

    /**
     * Where codes of a list stand.
     *
     * @param component 1 for a simple element
     * @param composite whether components are counted there
     * @param when      what another element has to hold; null for anything
     */
    private record Place(int element, int component, boolean composite, Condition when, CodeList list) {
    }

    /** An element, or a component of one, that holds a value. */
    private record Condition(int element, int component, String value) {

        /** {@code 1=HE} or {@code 5-2=B}; null for an empty text. */
        static Condition of(String text) {
            if (text.isEmpty()) {
                return null;
            }
            String[] parts = text.split("[-=]");
            return new Condition(Integer.parseInt(parts[0]), parts.length == 3 ? Integer.parseInt(parts[1]) : 1, parts[parts.length - 1]);
        }

        boolean holds(Segment segment) {
            return segment.text(element, component).equals(value);
        }
    }

    private CodeWords() {
    }

    /** @throws IllegalArgumentException when a list is not there or a row is broken */
    static CodeWords load() {
        CodeWords words = new CodeWords();
        Map<String, CodeList> lists = new HashMap<>();
        try (InputStream in = CodeWords.class.getClassLoader().getResourceAsStream(PLACES);
                BufferedReader rows = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
            rows.lines().skip(1).forEach(row -> {
                String[] column = row.split(",", -1);
                Place place = new Place(Integer.parseInt(column[1]), column[2].isEmpty() ? 1 : Integer.parseInt(column[2]), !column[2].isEmpty(), Condition.of(column[3]),
                        lists.computeIfAbsent(column[4], CodeList::load));
                words.bySegment.computeIfAbsent(column[0], tag -> new ArrayList<>()).add(place);
            });
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code CLP02: processed as primary | CLP06: preferred provider plan}; empty where we have no words for any code of the segment. */
    String of(Segment segment) {
        StringBuilder words = new StringBuilder();
        for (Place place : bySegment.getOrDefault(segment.id(), List.of())) {
            if (place.when == null || place.when.holds(segment)) {
                append(words, segment, place);
            }
        }
        return words.toString();
    }

    private static void append(StringBuilder words, Segment segment, Place place) {
        String where = "%s%02d%s: ".formatted(segment.id(), place.element, place.composite ? "-" + place.component : "");
        for (int repetition = 1; repetition <= segment.repetitions(place.element); repetition++) {
            String label = place.list.find(segment.text(place.element, place.component, repetition)).map(CodeList.Code::label).orElse("");
            if (!label.isEmpty()) {
                words.append(words.length() == 0 ? "" : " | ").append(where).append(label);
            }
        }
    }
}
