package org.claimwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.claimwright.codes.CodeList;
import org.junit.jupiter.api.Test;

class CodeWordsTest {

    /** Through the class path, as the lists themselves: they may lie in a jar. */
    private static List<String[]> rows(String list) throws IOException {
        try (InputStream in = CodeWordsTest.class.getClassLoader().getResourceAsStream("codes/" + list + ".csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).map(row -> row.split(",", -1)).toList();
        }
    }

    private static Set<String> named() throws IOException {
        return rows("places").stream().map(row -> row[4]).collect(Collectors.toCollection(TreeSet::new));
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
            for (String[] row : rows(list)) {
                assertEquals(5, row.length, list + " " + row[0]);
                assertEquals(row[1].strip(), row[1], list + " " + row[0]);
                assertTrue(row[1].length() <= 60, list + " " + row[0]);
            }
        }
    }
}
