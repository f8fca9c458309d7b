package org.claimwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.claimwright.edi.EdiReader;
import org.claimwright.edi.GuideRules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each folder of {@code golden/check/accepted} and {@code rejected} is a story: {@code in.edi} and the JSON that {@code check} says of it. They are
 * written anew only by {@code -Dclaimwright.golden=write}; then read every difference before you commit it.
 */
class GoldenCheckTest {

    private static final Path ROOT = Path.of("src/test/resources/golden/check");
    private static final EdiReader READER = new EdiReader(GuideRules.ofAllFeatures());

    @TestFactory
    Stream<DynamicTest> check_says_of_each_file_what_its_story_says() throws IOException {
        return stories().stream().map(story -> DynamicTest.dynamicTest(ROOT.relativize(story).toString(), story.toUri(), () -> verify(story)));
    }

    @Test
    void more_stories_are_rejected_than_accepted() throws IOException {
        long accepted = stories().stream().filter(story -> story.getParent().endsWith("accepted")).count();
        assertTrue(accepted >= 10 && stories().size() - accepted > accepted, "accepted " + accepted + " of " + stories().size());
    }

    private static List<Path> stories() throws IOException {
        try (Stream<Path> folders = Files.walk(ROOT, 2)) {
            return folders.filter(folder -> Files.exists(folder.resolve("in.edi"))).sorted(Comparator.comparing(Path::toString)).toList();
        }
    }

    private static void verify(Path story) throws IOException {
        String said = check(story.resolve("in.edi"));
        Path expected = story.resolve("expected.json");
        if ("write".equals(System.getProperty("claimwright.golden"))) {
            Files.writeString(expected, said);
        }
        assertEquals(Files.readString(expected), said);
        assertEquals(story.getParent().endsWith("accepted"), said.startsWith("{\"file\":\"in.edi\",\"accepted\":true"));
    }

    private static String check(Path file) throws IOException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (InputStream in = Files.newInputStream(file); Report report = new JsonReport("in.edi", new PrintStream(said, false, StandardCharsets.UTF_8))) {
            FileCheck check = new FileCheck(report);
            READER.read(in, check);
            check.finish();
        }
        return readable(said.toString(StandardCharsets.UTF_8));
    }

    /** One object of a list a line, for people and for differences. */
    private static String readable(String json) {
        return json.replace(":[{", ":[\n  {").replace("},{", "},\n  {").replace("}],\"problems\"", "}],\n\"problems\"");
    }
}
