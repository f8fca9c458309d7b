package org.claimwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line as a user meets it. */
class MainTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/check");
    private static final String GOOD = GOLDEN.resolve("accepted/a-paid-a-denied-and-a-lab-claim/in.edi").toString();
    private static final String BAD = GOLDEN.resolve("rejected/a-line-that-does-not-balance/in.edi").toString();

    @TempDir
    private Path folder;
    private String out;
    private String err;

    private int run(String... args) {
        return run(new byte[0], args);
    }

    private int run(byte[] in, String... args) {
        return run(new ByteArrayInputStream(in), args);
    }

    private int run(InputStream in, String... args) {
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        int exit = new Main(in, new PrintStream(outBytes, true, StandardCharsets.UTF_8),
            new PrintStream(errBytes, true, StandardCharsets.UTF_8)).run(args);
        out = outBytes.toString(StandardCharsets.UTF_8);
        err = errBytes.toString(StandardCharsets.UTF_8);
        return exit;
    }

    @Test
    void all_accepted_ends_0_and_any_rejected_ends_1() {
        assertEquals(0, run("check", GOOD, GOOD));
        assertEquals(1, run("check", GOOD, BAD, GOOD));
    }

    @Test
    void what_a_type_of_checks_that_is_off_finds_rejects_nothing() {
        assertEquals(0, run("check", "--snip", "1-2,4-7", BAD));
        assertEquals(1, run("check", "--snip=1-7", BAD));
        assertEquals(2, run("check", "--snip", "9", BAD));
        assertTrue(err.contains("--snip: SNIP types are written as 1-7 or 1-5,7"), err);
        assertEquals(2, run("check", BAD, "--snip"));
    }

    @Test
    void words_tell_where_which_rule_what_was_found_and_what_was_expected() {
        run("check", BAD);
        assertTrue(out.contains("ST 0001, segment 18 SVC03 in loop 2110, byte 643: error line-balance [RULE]: found paid 60.00, expected charge 100.00 less"
            + " adjustments 35.00 leaves 65.00 (off by 5.00)\n"), out);
        assertTrue(out.endsWith("REJECTED (1 transaction of which 0 accepted, 3 claims, 2 errors, 0 warnings)\n"), out);
    }

    @Test
    void json_is_one_object_per_file_and_line() {
        assertEquals(1, run("check", "--json", GOOD, BAD));
        List<String> lines = out.lines().toList();
        assertEquals(2, lines.size());
        assertEquals("{\"file\":\"" + GOOD + "\",\"accepted\":true,\"transactions\":[{\"interchange\":\"000000001\",\"group\":\"1\",\"control\":\"0001\","
            + "\"guide\":\"005010X221A1\",\"accepted\":true,\"claims\":3}],\"problems\":[]}", lines.get(0));
        assertTrue(lines.get(1).contains("\"problems\":[{\"interchange\":\"000000001\",\"group\":\"1\",\"transaction\":\"0001\",\"segment\":18,\"segmentId\":\"SVC\","
            + "\"loop\":\"2110\",\"element\":3,\"byte\":643,\"severity\":\"error\",\"rule\":\"line-balance\",\"snip\":3,\"code\":\"RULE\",\"found\":"), lines.get(1));
    }

    @Test
    void a_file_that_cannot_be_read_ends_2_and_the_others_are_still_checked() {
        String missing = folder.resolve("missing.edi").toString();
        assertEquals(2, run("check", missing, folder.toString(), GOOD, BAD));
        assertTrue(err.contains(missing + ": no such file\n") && err.contains(folder + ": is a directory\n"), err);
        assertTrue(out.contains(GOOD + ": accepted") && out.contains(BAD + ": REJECTED"), out);
    }

    @Test
    void a_fault_of_ours_ends_2_with_a_trace_that_repeats_nothing_of_the_file_and_the_others_are_still_checked() {
        InputStream broken = new InputStream() {
            @Override
            public int read() {
                throw new NumberFormatException("SMITH*JANE");
            }
        };
        assertEquals(2, run(broken, "check", "-", GOOD));
        assertTrue(err.startsWith("claimwright: -: a fault of ours, please report it with this trace\njava.lang.NumberFormatException\n    at "), err);
        assertFalse(err.contains("SMITH"), err);
        assertTrue(out.contains(GOOD + ": accepted"), out);
    }

    @Test
    void an_unusable_call_ends_2_with_the_usage() {
        for (String[] call : new String[][] {{}, {"frob"}, {"check"}, {"check", "--json"}, {"check", "--frob", GOOD}, {"check", GOOD, "--ack"},
            {"check", "--ack", GOOD, GOOD}}) {
            assertEquals(2, run(call), String.join(" ", call));
            assertTrue(err.startsWith("claimwright: ") && err.contains("usage: claimwright check"), err);
            assertEquals("", out);
        }
    }

    @Test
    void help_is_no_error() {
        assertEquals(0, run("--help"));
        assertEquals(0, run("check", "--help"));
        assertTrue(out.startsWith("usage: claimwright check"));
    }

    @Test
    void behind_two_dashes_everything_is_a_file() throws IOException {
        assertEquals(2, run("check", "--", "--json"));
        assertTrue(err.contains("--json: no such file"), err);
    }

    @Test
    void show_ends_as_check_does() {
        assertEquals(0, run("show", GOOD));
        assertTrue(out.contains("\n        2100 claim\n          CLP*A-1001*1*150*90*20*12*PCN0001*11*1  -- claim | CLP02: processed as primary | "), out);
        assertEquals(1, run("show", GOOD, BAD));
        assertEquals(2, run("show", GOOD, folder.resolve("missing.edi").toString()));
        assertTrue(err.contains("missing.edi: no such file\n"), err);
        assertEquals(2, run("show"));
        assertEquals(2, run("show", "--json", GOOD));
        assertTrue(err.startsWith("claimwright: show has no option '--json'\nusage: "), err);
        assertEquals(2, run("show", "--snip", "9", GOOD));
        assertEquals(0, run("show", "--snip=1-7", "--snip", "1", BAD));
        assertEquals(0, run("show", "--help"));
    }

    @Test
    void show_prints_of_a_pipe_what_it_prints_of_the_file_and_leaves_no_copy_behind() throws IOException {
        run("show", GOOD);
        String ofFile = out;
        assertEquals(0, run(Files.readAllBytes(Path.of(GOOD)), "show", "-"));
        assertEquals(ofFile.replace(GOOD + ": accepted", "-: accepted"), out);
    }

    @Test
    void show_tells_by_their_number_the_characters_that_a_terminal_would_obey() throws IOException {
        Path hostile = folder.resolve("hostile.edi");
        Files.writeString(hostile, Files.readString(Path.of(GOOD)).replace("HARBOR HEALTH PLAN", "A\u001b[2JB\u0085C\u202eD\u0000E$1\\2"));
        run("show", hostile.toString());
        assertTrue(out.contains("N1*PR*A\\x1B[2JB\\x85C\\u202ED\\x00E$1\\2  -- payer"), out);
    }

    @Test
    void show_keeps_the_first_ten_thousand_problems_for_their_segments_and_tells_the_others_where_they_are_found() throws IOException {
        String good = Files.readString(Path.of(BAD));
        String st = good.substring(good.indexOf("ST*835*0001"), good.indexOf("GE*"));
        StringBuilder many = new StringBuilder(good.substring(0, good.indexOf("ST*835*0001")));
        for (int i = 1; i <= 5_100; i++) {
            many.append(st.replace("*0001~", "*" + (10_000 + i) + "~"));
        }
        Path file = folder.resolve("many.edi");
        Files.writeString(file, many + good.substring(good.indexOf("GE*")).replace("GE*1*", "GE*5100*"));
        assertEquals(1, run("show", file.toString()));
        assertEquals(5_100 * 2, out.lines().filter(line -> line.contains("!! ST ")).count());
        String[] transactions = out.split(" ST\\*835");
        assertTrue(transactions[1].contains("PCN0001*11*1  -- claim | CLP02: processed as primary | CLP06: preferred provider plan | CLP09: original\n          !! "),
                transactions[1]);
        assertFalse(transactions[5_100].contains("CLP09: original\n          !! "), transactions[5_100]);
    }

    @Test
    void a_dash_is_the_standard_input() throws IOException {
        assertEquals(0, run(Files.readAllBytes(Path.of(GOOD)), "check", "-"));
        assertTrue(out.startsWith("-: accepted"), out);
    }

    @Test
    void answers_go_into_the_folder_of_ack_and_never_over_each_other() throws IOException {
        Path answers = folder.resolve("new/answers");
        run("check", "--ack", answers.toString(), GOOD, BAD);
        try (Stream<Path> files = Files.list(answers)) {
            assertEquals(List.of("in.edi.2.999.edi", "in.edi.999.edi"), files.map(file -> file.getFileName().toString()).sorted().toList());
        }
        assertTrue(Files.readString(answers.resolve("in.edi.2.999.edi")).contains("IK5*R*I5~"));
    }

    @Test
    void what_a_terminal_would_obey_is_not_printed() throws IOException {
        Path hostile = folder.resolve("hostile.edi");
        Files.writeString(hostile, Files.readString(Path.of(GOOD)).replace("GS*HP", "GS*\u001b[2J"));
        run("check", hostile.toString());
        assertFalse(out.contains("\u001b"), out);
        run("check", "--json", hostile.toString());
        assertFalse(out.contains("\u001b"), out);
    }

    @Test
    void a_report_that_cannot_be_written_ends_2_with_a_line_in_words_and_in_json() {
        for (String[] call : new String[][] {{"check", GOOD}, {"check", "--json", GOOD, BAD}, {"check", GOOD, BAD}}) {
            ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
            OutputStream full = new OutputStream() {
                @Override
                public void write(int b) throws IOException {
                    throw new IOException("No space left on device");
                }
            };
            PrintStream buffered = new PrintStream(new BufferedOutputStream(full, 1 << 16), false, StandardCharsets.UTF_8);
            assertEquals(2, new Main(new ByteArrayInputStream(new byte[0]), buffered, new PrintStream(errBytes, true, StandardCharsets.UTF_8)).run(call));
            assertEquals("claimwright: the report cannot be written: the disk may be full\n", errBytes.toString(StandardCharsets.UTF_8));
        }
    }

    @Test
    void an_answer_that_cannot_be_written_ends_2_with_a_line() throws IOException {
        Path answer = folder.resolve("in.edi.999.edi");
        Files.createSymbolicLink(answer, Path.of("/dev/full"));
        assertEquals(2, run("check", "--ack", folder.toString(), GOOD));
        assertEquals("claimwright: the answer " + answer + " cannot be written (IOException): the disk may be full\n", err);
        Files.delete(answer);
        Files.createDirectory(answer);
        assertEquals(2, run("check", "--ack", folder.toString(), GOOD));
        assertTrue(err.startsWith("claimwright: the answer " + answer + " cannot be written ("), err);
    }

    @Test
    void hundreds_of_files_go_in_one_call() {
        String[] call = new String[501];
        java.util.Arrays.fill(call, GOOD);
        call[0] = "check";
        assertEquals(0, run(call));
        assertEquals(500, out.lines().count());
    }
}
