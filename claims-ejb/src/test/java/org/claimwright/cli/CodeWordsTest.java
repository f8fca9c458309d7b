package org.claimwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimwright.codes.CodeList;
import org.junit.jupiter.api.Test;

class CodeWordsTest {

    private static final Path CODES = codes();

    private static Path codes() {
        try {
            return Path.of(CodeWordsTest.class.getClassLoader().getResource("codes/places.csv").toURI()).getParent();
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static Set<String> named() throws IOException {
        try (Stream<String> rows = Files.lines(CODES.resolve("places.csv"))) {
            return rows.skip(1).map(row -> row.split(",", -1)[4]).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void every_list_that_a_place_names_loads() throws IOException {
        for (String list : named()) {
            assertEquals(list, CodeList.load(list).name());
        }
        CodeWords.load();
    }

    @Test
    void a_label_is_a_few_words_of_our_own() throws IOException {
        for (String list : named()) {
            try (Stream<String> rows = Files.lines(CODES.resolve(list + ".csv"))) {
                rows.skip(1).map(row -> row.split(",", -1)).forEach(row -> {
                    assertEquals(5, row.length, list + " " + row[0]);
                    assertEquals(row[1].strip(), row[1], list + " " + row[0]);
                    assertTrue(row[1].length() <= 60, list + " " + row[0]);
                });
            }
        }
    }
}
