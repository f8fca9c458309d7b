package org.claimwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The stories of {@code golden/check} that have a {@code shown.txt}: what {@code show} prints of their {@code in.edi}. An empty one is written anew
 * only by {@code -Dclaimwright.golden=write}, as all are; then read every difference before you commit it.
 */
class GoldenShowTest {

    private static final Path ROOT = Path.of("src/test/resources/golden/check");

    @TestFactory
    Stream<DynamicTest> show_prints_of_each_file_what_its_story_says() throws IOException {
        return stories().stream().map(story -> DynamicTest.dynamicTest(ROOT.relativize(story).toString(), story.toUri(), () -> verify(story)));
    }

    @Test
    void every_kind_of_message_has_one_and_so_have_broken_ones() throws IOException {
        List<String> stories = stories().stream().map(story -> story.getFileName().toString()).toList();
        assertTrue(stories.size() >= 12 && stories.stream().filter(story -> story.startsWith("valid-")).count() >= 6, stories.toString());
    }

    @Test
    void show_tells_each_problem_of_check_once() throws IOException {
        for (Path story : stories("in.edi")) {
            byte[] file = Files.readAllBytes(story.resolve("in.edi"));
            List<String> checked = said(file, "check").lines().filter(line -> line.contains(": error ") || line.contains(": warning "))
                    .map(line -> line.substring("-: ".length())).sorted().toList();
            List<String> shown = said(file, "show").lines().map(String::strip).filter(line -> line.startsWith("!! ") && !line.contains(": not checked"))
                    .map(line -> line.substring("!! ".length())).sorted().toList();
            assertEquals(checked, shown, story.toString());
        }
    }

    private static String said(byte[] file, String command) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        new Main(new ByteArrayInputStream(file), out, out).run(command, "-");
        return said.toString(StandardCharsets.UTF_8);
    }

    private static List<Path> stories() throws IOException {
        return stories("shown.txt");
    }

    private static List<Path> stories(String with) throws IOException {
        try (Stream<Path> folders = Files.walk(ROOT, 2)) {
            return folders.filter(folder -> Files.exists(folder.resolve(with))).sorted(Comparator.comparing(Path::toString)).toList();
        }
    }

    private static void verify(Path story) throws IOException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        int exit = new Main(new ByteArrayInputStream(Files.readAllBytes(story.resolve("in.edi"))), out, out).run("show", "-");
        String shown = said.toString(StandardCharsets.UTF_8);
        Path expected = story.resolve("shown.txt");
        if ("write".equals(System.getProperty("claimwright.golden"))) {
            Files.writeString(expected, shown);
        }
        assertEquals(Files.readString(expected), shown);
        assertEquals(story.getParent().endsWith("accepted") ? 0 : 1, exit);
    }
}
