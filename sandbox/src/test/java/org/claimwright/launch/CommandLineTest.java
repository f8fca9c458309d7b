package org.claimwright.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import at.favre.lib.crypto.bcrypt.BCrypt;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.claimwright.sandbox.SshKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {

    @TempDir
    private Path folder;

    @Test
    void options_take_their_values_wherever_they_stand() {
        Arguments read = Arguments.read(List.of("a.835", "--data", "d", "--once", "b.835"), Set.of("--data"), Set.of("--once"));
        assertEquals(List.of("a.835", "b.835"), read.others());
        assertEquals("d", read.value("--data").orElseThrow());
        assertTrue(read.has("--once"));
    }

    @Test
    void an_unknown_option_a_missing_value_and_a_wrong_number_are_refused() {
        assertThrows(Refusal.class, () -> Arguments.read(List.of("--twice"), Set.of(), Set.of("--once")));
        assertThrows(Refusal.class, () -> Arguments.read(List.of("--data"), Set.of("--data"), Set.of()));
        Arguments read = Arguments.read(List.of("--port", "eighty"), Set.of("--port"), Set.of());
        assertThrows(Refusal.class, () -> read.number("--port", 8080, 0));
    }

    @Test
    void a_taken_port_is_refused_with_what_to_do() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String line = assertThrows(Refusal.class, () -> Ports.wanted(taken.getLocalPort())).getMessage();
            assertEquals("port " + taken.getLocalPort() + " is taken: name another with --port N, or --port 0 for any that is free", line);
        }
        assertNotEquals(0, Ports.wanted(0));
    }

    @Test
    void logins_are_random_for_each_directory_kept_for_the_next_start_and_readable_by_their_owner_alone() throws IOException {
        Files.createDirectories(folder.resolve("other"));
        Logins logins = Logins.at(folder);
        Logins.User biller = Logins.USERS.get(0);
        assertEquals(logins.password(biller), Logins.at(folder).password(biller));
        assertNotEquals(logins.password(biller), Logins.at(folder.resolve("other")).password(biller));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("logins.properties"))));
    }

    @Test
    void the_server_gets_hashes_only() throws IOException {
        Logins logins = Logins.at(folder);
        String hashed = Files.readString(logins.hashes());
        Logins.User biller = Logins.USERS.get(0);
        String hash = hashed.lines().filter(line -> line.startsWith("biller BILLER ")).findFirst().orElseThrow().split(" ")[2];
        assertTrue(BCrypt.verifyer().verify(logins.password(biller).toCharArray(), hash).verified);
        assertTrue(!hashed.contains(logins.password(biller)) && !hashed.contains(logins.apiKey()));
    }

    @Test
    void the_settings_as_they_are_shipped_set_nothing_so_that_up_makes_a_sandbox() {
        Settings shipped = Settings.read(Path.of("../claimwright.properties"));
        assertEquals(new Properties(), shipped.properties());
        assertTrue(shipped.isSandbox() && !shipped.hasExistingDatabase());
        assertEquals("1g", shipped.heap());
        assertEquals(8080, shipped.port());
    }

    @Test
    void every_setting_that_the_sources_read_is_described_in_the_shipped_file() throws IOException {
        String shipped = Files.readString(Path.of("../claimwright.properties"));
        java.util.regex.Pattern read = java.util.regex.Pattern.compile("(?:text|secret|required|number)\\(\"([a-z]+\\.[a-z.-]+[a-z])\"");
        List<String> missing = new java.util.ArrayList<>();
        for (String module : List.of("claims-ejb", "claims-web", "sandbox")) {
            try (var files = Files.walk(Path.of("..", module, "src/main/java"))) {
                for (Path file : (Iterable<Path>) files.filter(f -> f.toString().endsWith(".java"))::iterator) {
                    read.matcher(Files.readString(file)).results().map(match -> match.group(1)).filter(name -> !shipped.contains("\n#" + name + "="))
                            .forEach(missing::add);
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void the_server_s_settings_never_hold_a_database_password() {
        Properties user = new Properties();
        user.setProperty("database.app.password", "secret");
        user.setProperty("server.heap", "2g");
        String text = new SandboxSettings(user).withWorld().withPartner(2222, SshKey.at(folder.resolve("key")), "known").text();
        assertTrue(text.contains("server.heap=2g") && text.contains("partner.1.port=2222") && text.contains("client.1.npi="), text);
        assertTrue(!text.contains("secret") && !text.contains("database."), text);
    }
}
