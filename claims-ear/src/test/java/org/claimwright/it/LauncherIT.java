package org.claimwright.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.claimwright.launch.Main;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the launcher on everything that was built: as {@code ./claimwright} runs them, without the script. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(600)
class LauncherIT {

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    private static Path folder;

    @BeforeAll
    static void home() {
        System.setProperty("claimwright.home", HOME.toString());
    }

    private static String data() {
        return folder.resolve("data").toString();
    }

    /** What the command printed; it must end with the exit code. */
    private static String run(int exit, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int ended = Main.run(List.of(arguments), new PrintStream(out, true, StandardCharsets.UTF_8));
        String printed = out.toString(StandardCharsets.UTF_8);
        assertEquals(exit, ended, printed);
        return printed;
    }

    private static List<String> processes() {
        return ProcessHandle.allProcesses().map(process -> process.info().commandLine().orElse("")).filter(line -> line.contains(folder.toString())).toList();
    }

    @Test
    @Order(1)
    void a_first_up_turns_the_practices_day_into_what_the_payers_decided_and_leaves_no_process() {
        String printed = run(0, "up", "--once", "--data", data(), "--port", "0");
        assertTrue(printed.contains("ledger check: ok"), printed);
        assertTrue(printed.contains("keironstoddart-emedny_sample.txt"), printed);
        assertEquals(List.of(), processes());
    }

    @Test
    @Order(2)
    void a_second_up_keeps_the_data_and_posts_nothing_twice() {
        String printed = run(0, "up", "--once", "--data", data(), "--port", "0");
        assertTrue(printed.contains("0 imported"), printed);
        assertTrue(printed.contains("the same bytes were refused, nothing was posted twice"), printed);
    }

    @Test
    @Order(3)
    void up_shows_the_login_page_until_it_is_interrupted_and_then_leaves_no_process() throws IOException, InterruptedException {
        Process up = up("0");
        try (BufferedReader out = new BufferedReader(new InputStreamReader(up.getInputStream(), StandardCharsets.UTF_8))) {
            String address = null;
            StringBuilder printed = new StringBuilder();
            for (String line = out.readLine(); line != null && !line.contains("Ctrl-C"); line = out.readLine()) {
                printed.append(line).append('\n');
                address = line.startsWith("Claimwright is at ") ? line.substring("Claimwright is at ".length()) : address;
            }
            assertTrue(address != null, printed.toString());
            assertEquals(200, HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build()
                    .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.discarding()).statusCode());
            up.destroy();
            assertTrue(up.waitFor(60, TimeUnit.SECONDS));
        }
        assertEquals(List.of(), processes());
    }

    private static Process up(String port) throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Dclaimwright.home=" + HOME, "-cp",
                System.getProperty("java.class.path"), "org.claimwright.launch.Main", "up", "--data", data(), "--port", port)
                .redirectErrorStream(true).start();
    }

    private static void awaitLine(Process up, String words) throws IOException {
        BufferedReader out = new BufferedReader(new InputStreamReader(up.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder printed = new StringBuilder();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            printed.append(line).append('\n');
            if (line.contains(words)) {
                return;
            }
        }
        assertTrue(false, "no line with \"" + words + "\" in: " + printed);
    }

    @Test
    @Order(4)
    void what_a_killed_up_left_running_is_stopped_before_its_port_is_wanted_and_an_up_that_is_interrupted_while_it_starts_leaves_no_process()
            throws IOException, InterruptedException {
        String port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = Integer.toString(free.getLocalPort());
        }
        Process killed = up(port);
        awaitLine(killed, "the server is ready");
        killed.destroyForcibly().waitFor();
        assertEquals(2, processes().stream().filter(line -> line.contains("jboss-modules.jar") || line.contains("bin/postgres -D")).count());
        Process interrupted = up(port);
        awaitLine(interrupted, "PostgreSQL is up");
        interrupted.destroy();
        assertTrue(interrupted.waitFor(60, TimeUnit.SECONDS));
        assertEquals(List.of(), processes());
    }

    @Test
    @Order(5)
    void three_kills_of_the_server_and_one_of_the_database_lose_nothing_and_post_nothing_twice() {
        String printed = run(0, "faults", "--kills", "3", "--db-kills", "1", "--data", folder.resolve("faults").toString());
        assertTrue(printed.contains("nothing lost, nothing twice"), printed);
        assertEquals(List.of(), processes());
    }
}
