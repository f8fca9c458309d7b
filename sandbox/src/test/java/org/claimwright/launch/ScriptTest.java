package org.claimwright.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code claimwright}, in a copy of the project that has nothing but a Maven that notes its calls. */
@Timeout(120)
class ScriptTest {

    private static final List<String> TOOLS = List.of("sh", "cat", "sed", "dirname", "readlink", "find", "cksum", "sort", "mkdir", "rm", "date", "sleep", "grep",
            "tail", "head", "ls", "wc", "touch");
    private static final String MAVEN = """
            #!/bin/sh
            echo "$@" >>calls
            echo '[INFO] Building Claimwright: the domain 1-SNAPSHOT     [3/3]'
            mkdir -p claims-ejb/target/lib && touch claims-ejb/target/claims-ejb-1.jar
            [ ! -e broken ] || { echo '[ERROR] the domain does not compile'; exit 1; }
            """;

    @TempDir
    private Path folder;
    private Path project;
    private final Map<String, String> environment = new HashMap<>();

    /** How the script ended and what it said. */
    private record Ended(int exit, String said) {
    }

    @BeforeEach
    void copy() throws IOException {
        project = folder.resolve("with a space");
        for (String directory : List.of("edi-schemas/src/main", "claims-ejb/src/main", "claims-ejb/src/test", ".mvn")) {
            Files.createDirectories(project.resolve(directory));
        }
        for (String file : List.of("pom.xml", "edi-schemas/pom.xml", "claims-ejb/pom.xml", "claims-ejb/src/main/A.java", "claims-ejb/src/test/ATest.java")) {
            Files.writeString(project.resolve(file), "first");
        }
        executable(project.resolve("mvnw"), MAVEN);
        executable(project.resolve("claimwright"), Files.readString(Path.of("../claimwright")));
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool : TOOLS) {
            executable(tools.resolve(tool), "#!/bin/sh\nexec " + which(tool) + " \"$@\"\n");
        }
        environment.put("PATH", tools.toString());
        environment.put("HOME", folder.toString());
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        Files.createDirectories(folder.resolve(".m2/wrapper/dists"));
    }

    private static Path which(String tool) {
        return Stream.of("/usr/bin", "/bin", "/usr/local/bin").map(where -> Path.of(where, tool)).filter(Files::exists).findFirst().orElseThrow();
    }

    private static void executable(Path file, String text) throws IOException {
        Files.writeString(file, text);
        assertTrue(file.toFile().setExecutable(true));
    }

    private Ended run(String... arguments) throws IOException, InterruptedException {
        ProcessBuilder command = new ProcessBuilder(Stream.concat(Stream.of("sh", project.resolve("claimwright").toString()), Stream.of(arguments)).toList());
        command.environment().clear();
        command.environment().putAll(environment);
        Process process = command.redirectErrorStream(true).directory(folder.toFile()).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said);
    }

    private long mavenCalls() throws IOException {
        return Files.exists(project.resolve("calls")) ? Files.readAllLines(project.resolve("calls")).size() : 0;
    }

    private void jdk(String version) throws IOException {
        Path old = Files.createDirectories(folder.resolve("jdk/bin")).getParent();
        executable(old.resolve("bin/java"), "#!/bin/sh\n");
        executable(old.resolve("bin/javac"), "#!/bin/sh\n");
        Files.writeString(old.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        environment.put("JAVA_HOME", old.toString());
    }

    @Test
    void an_old_JDK_is_named_in_one_line_with_what_to_do() throws Exception {
        jdk("1.8.0_392");
        Ended ended = run("check", "a.835");
        assertEquals("claimwright: a JDK of version 17 or later is needed, with javac: JAVA_HOME (" + folder + "/jdk) is Java 8. Install one or set JAVA_HOME.\n",
                ended.said());
        assertEquals(2, ended.exit());
    }

    @Test
    void no_JDK_at_all_is_one_line_too() throws Exception {
        environment.remove("JAVA_HOME");
        assertEquals("claimwright: a JDK of version 17 or later is needed, with javac: none found. Install one or set JAVA_HOME.\n", run("check", "a.835").said());
    }

    @Test
    void a_newer_JDK_is_taken_whatever_its_version_looks_like() throws Exception {
        jdk("25-ea");
        run("check", "a.835");
        assertEquals(1, mavenCalls());
    }

    @Test
    void it_builds_once_and_again_only_when_something_that_is_shipped_changes() throws Exception {
        run("check", "a.835");
        assertEquals(1, mavenCalls());
        run("check", "a.835");
        Files.writeString(project.resolve("claims-ejb/src/test/ATest.java"), "second");
        run("check", "a.835");
        assertEquals(1, mavenCalls());
        Files.writeString(project.resolve("claims-ejb/src/main/A.java"), "second");
        run("check", "a.835");
        assertEquals(2, mavenCalls());
        Files.delete(project.resolve("claims-ejb/target/lib"));
        run("check", "a.835");
        assertEquals(3, mavenCalls());
    }

    @Test
    void a_lock_that_nobody_wrote_a_number_into_is_broken_after_some_seconds() throws Exception {
        Files.createDirectories(project.resolve(".claimwright/lock"));
        long started = System.nanoTime();
        run("check", "a.835");
        assertEquals(1, mavenCalls());
        assertTrue(System.nanoTime() - started > 4_000_000_000L);
    }

    @Test
    void after_a_change_of_version_no_jar_of_the_other_one_is_left() throws Exception {
        Files.writeString(project.resolve("pom.xml"), "<artifactId>claimwright</artifactId><version>1</version>");
        run("check", "a.835");
        Path old = Files.writeString(project.resolve("claims-ejb/target/claims-ejb-0.9.jar"), "");
        Path library = Files.writeString(project.resolve("claims-ejb/target/lib/edi-schemas-0.9.jar"), "");
        Files.writeString(project.resolve("pom.xml"), "<artifactId>claimwright</artifactId><version>1.1</version>");
        run("check", "a.835");
        assertTrue(!Files.exists(old) && !Files.exists(library));
        assertTrue(Files.exists(project.resolve("claims-ejb/target/claims-ejb-1.jar")));
    }

    /** CI's script on a machine with these JDKs, as far as its first lane. */
    private Ended ci(String version) throws Exception {
        Files.createDirectories(project.resolve(".ci"));
        executable(project.resolve(".ci/run"), Files.readString(Path.of("../.ci/run")).replace("/usr/lib/jvm", folder + "/jvm"));
        executable(project.resolve("claimwright"), "#!/bin/sh\necho ran on $JAVA_HOME\nexit 3\n");
        Path jdk = Files.createDirectories(folder.resolve("jvm/jdk-with-17-in-its-name/bin")).getParent();
        executable(jdk.resolve("bin/javac"), "#!/bin/sh\n");
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        ProcessBuilder builder = new ProcessBuilder("sh", project.resolve(".ci/run").toString()).redirectErrorStream(true).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("JAVA_HOME"));
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said);
    }

    @Test
    void ci_runs_its_lane_of_java_17_on_java_17_and_on_nothing_else() throws Exception {
        Ended on17 = ci("17.0.15");
        assertTrue(on17.exit() == 3 && on17.said().contains("ran on " + folder + "/jvm/jdk-with-17-in-its-name"), on17.said());
        Ended without = ci("21.0.2");
        assertEquals("ci: no JDK 17 found: set JAVA_HOME_17, or install one under " + folder + "/jvm\n", without.said());
        assertEquals(2, without.exit());
    }

    @Test
    void check_builds_only_what_it_needs() throws Exception {
        run("check", "a.835");
        assertTrue(Files.readString(project.resolve("calls")).contains("-pl claims-ejb -am"));
    }

    @Test
    void a_failed_build_shows_its_errors_ends_2_and_is_tried_again() throws Exception {
        Files.writeString(project.resolve("broken"), "");
        Ended ended = run("check", "a.835");
        assertEquals(2, ended.exit());
        assertTrue(ended.said().contains("[ERROR] the domain does not compile") && ended.said().contains(".claimwright/build.log"), ended.said());
        run("check", "a.835");
        assertEquals(2, mavenCalls());
    }

    @Test
    void without_curl_and_wget_the_first_build_says_what_to_install() throws Exception {
        Files.delete(folder.resolve(".m2/wrapper/dists"));
        Ended ended = run("check", "a.835");
        assertEquals("claimwright: the first build fetches Maven and libraries: install curl or wget.\n", ended.said());
        assertEquals(2, ended.exit());
        assertEquals(0, mavenCalls());
    }

    @Test
    void it_writes_nothing_outside_of_its_folder() throws Exception {
        run("check", "a.835");
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(".m2", "tools", "with a space"), files.map(file -> file.getFileName().toString()).sorted().toList());
        }
        assertFalse(Files.exists(project.resolve("data")));
    }

    @Test
    void a_command_that_is_none_shows_the_commands_and_ends_2() throws Exception {
        Ended ended = run("dance");
        assertEquals(2, ended.exit());
        assertTrue(ended.said().startsWith("claimwright check ") && ended.said().endsWith("claimwright: there is no command \"dance\"\n"), ended.said());
        assertEquals(0, run("help").exit());
    }
}
