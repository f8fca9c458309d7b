package org.claimwright.it;

import at.favre.lib.crypto.bcrypt.BCrypt;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Map;
import org.claimwright.sandbox.Clearinghouse;
import org.claimwright.sandbox.Payer;
import org.claimwright.sandbox.SshKey;
import org.claimwright.sandbox.World;

/**
 * One installation for all tests of this module: a real PostgreSQL with the three roles, migrated as {@code ./claimwright migrate} does it, a
 * clearinghouse, another one that shows a host key which nobody pinned, and the settings. Every port is free when it starts.
 */
public final class Installation {

    /** Who may sign in, with one password; nobody but the test of the lock uses {@link #LOCKED}. */
    public static final String BILLER = "bill";
    public static final String POSTER = "petra";
    public static final String AUDITOR = "anna";
    public static final String LOCKED = "lou";
    public static final String PASSWORD = "correct horse battery";
    /** A poster's program. */
    public static final String API_KEY = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
    /** A supervisor's program. */
    public static final String SUPERVISORS_KEY = "aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccdddddddddddddddd";
    /** An auditor's program. */
    public static final String READING_KEY = "fedcba9876543210fedcba9876543210fedcba9876543210fedcba9876543210";
    public static final String ORGANISATION = "Riverbend Family Practice";
    public static final String PARTNER = "clearinghouse";
    public static final String IMPOSTOR = "impostor";

    private static Installation running;

    private final Path folder;
    private final EmbeddedPostgres postgres;
    private final Clearinghouse clearinghouse;
    private final Clearinghouse impostor;
    private final int httpPort = freePort();
    private final int managementPort = freePort();

    private Installation() throws IOException, InterruptedException, SQLException {
        folder = Files.createTempDirectory("claimwright-it");
        postgres = EmbeddedPostgres.builder().start();
        SshKey host = SshKey.at(folder.resolve("keys/host"));
        SshKey ours = SshKey.at(folder.resolve("keys/client"));
        SshKey unpinned = SshKey.at(folder.resolve("keys/unpinned"));
        clearinghouse = Clearinghouse.start(folder.resolve("clearinghouse"), host, ours.pair().getPublic());
        impostor = Clearinghouse.start(folder.resolve("impostor"), unpinned, ours.pair().getPublic());
        Path knownHosts = folder.resolve("known_hosts");
        Files.writeString(knownHosts, host.knownHost("127.0.0.1", clearinghouse.port()) + "\n" + host.knownHost("127.0.0.1", impostor.port()) + "\n");
        copy(Path.of(System.getProperty("wildfly.home"), "standalone"), folder.resolve("server"));
        Files.writeString(folder.resolve("claimwright.properties"), settings(ours.file(), knownHosts), StandardCharsets.UTF_8);
        roles();
        migrate();
    }

    static synchronized void start() {
        try {
            running = new Installation();
            running.tellArquillian();
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("the installation could not be started", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static synchronized void stop() {
        try {
            if (running != null) {
                running.clearinghouse.close();
                running.impostor.close();
                running.postgres.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static synchronized Installation running() {
        return running;
    }

    /** Of the web application, with a slash at the end. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + httpPort + "/");
    }

    public Clearinghouse clearinghouse() {
        return clearinghouse;
    }

    /** As the superuser, whom no wall binds. */
    public Connection database() throws SQLException {
        return postgres.getDatabase("postgres", "claimwright").getConnection();
    }

    private String settings(Path privateKey, Path knownHosts) {
        return "organisation.name=" + ORGANISATION + "\norganisation.sandbox=false\nclient.1.name=" + ORGANISATION + "\nclient.1.tax-id=999994703\n" + world()
                + partner(1, PARTNER, clearinghouse.port(), privateKey, knownHosts) + partner(2, IMPOSTOR, impostor.port(), privateKey, knownHosts)
                + "limit.file-bytes=5000000\ninbox.unfinished-seconds=8\n";
    }

    /** The clients and payers of the sandbox's day. */
    private static String world() {
        StringBuilder lines = new StringBuilder("client.2.name=" + World.FAMILY.name() + "\nclient.2.npi=" + World.FAMILY.npi() + "\nclient.3.name="
                + World.ORTHOPEDICS.name() + "\nclient.3.npi=" + World.ORTHOPEDICS.npi() + "\n");
        for (int n = 1; n <= World.PAYERS.size(); n++) {
            Payer payer = World.PAYERS.get(n - 1);
            lines.append("payer." + n + ".name=" + payer.name() + "\npayer." + n + ".identifier=" + payer.identifier() + "\n");
            if (payer.denialWindowDays() != null) {
                lines.append("payer." + n + ".denial-window-days=" + payer.denialWindowDays() + "\n");
            }
        }
        return lines.toString();
    }

    private static String partner(int n, String name, int port, Path privateKey, Path knownHosts) {
        Map<String, Object> profile = Map.of("name", name, "host", "127.0.0.1", "port", port, "user", Clearinghouse.USER, "private-key", privateKey,
                "known-hosts", knownHosts, "inbox", "outbox", "outbox", "inbox", "acknowledgements", true);
        StringBuilder lines = new StringBuilder();
        profile.forEach((key, value) -> lines.append("partner.").append(n).append('.').append(key).append('=').append(value).append('\n'));
        return lines.toString();
    }

    private void roles() throws SQLException {
        try (Connection superuser = postgres.getPostgresDatabase().getConnection(); Statement statement = superuser.createStatement()) {
            statement.execute("create role claimwright_owner login");
            statement.execute("create role claimwright_app login");
            statement.execute("create database claimwright owner claimwright_owner");
        }
    }

    private void migrate() throws IOException, InterruptedException {
        Path logins = folder.resolve("logins");
        String hash = BCrypt.withDefaults().hashToString(4, PASSWORD.toCharArray());
        Files.writeString(logins, BILLER + " BILLER " + hash + " Bill Biller\n" + POSTER + " POSTER " + hash + " Petra Poster\n" + AUDITOR + " AUDITOR "
                + hash + " Anna Auditor\n" + LOCKED + " BILLER " + hash + " Lou Locked\napikey POSTER " + sha256(API_KEY) + " tests\napikey AUDITOR "
                + sha256(READING_KEY) + " reading\napikey SUPERVISOR " + sha256(SUPERVISORS_KEY) + " supervising\n");
        String target = System.getProperty("ejb.target");
        String jar = firstJar(Path.of(target));
        ProcessBuilder migration = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dclaimwright.config=" + folder.resolve("claimwright.properties"), "-cp", jar + File.pathSeparator + target + "/lib/*",
                "org.claimwright.startup.Migrate").inheritIO();
        migration.environment().putAll(Map.of("CLAIMWRIGHT_DB_URL", url(), "CLAIMWRIGHT_DB_OWNER_USER", "claimwright_owner",
                "CLAIMWRIGHT_DB_OWNER_PASSWORD", "unused", "CLAIMWRIGHT_LOGINS", logins.toString()));
        int exit = migration.start().waitFor();
        if (exit != 0) {
            throw new IllegalStateException("migrate ended with " + exit);
        }
    }

    /** The server writes beside its configuration, so each run has a copy. */
    private static void copy(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (Path source : (Iterable<Path>) all::iterator) {
                Files.copy(source, to.resolve(from.relativize(source).toString()));
            }
        }
    }

    private void tellArquillian() {
        System.setProperty("it.management", Integer.toString(managementPort));
        System.setProperty("it.jvm", String.join(" ", "-Xmx512m", "-Djboss.server.base.dir=" + folder.resolve("server"), "-Djava.net.preferIPv4Stack=true", "-Djboss.http.port=" + httpPort,
                "-Djboss.management.http.port=" + managementPort, "-Dclaimwright.config=" + folder.resolve("claimwright.properties"),
                "-Denv.CLAIMWRIGHT_DB_URL=" + url(), "-Denv.CLAIMWRIGHT_DB_USER=claimwright_app", "-Denv.CLAIMWRIGHT_DB_PASSWORD=unused"));
    }

    private String url() {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/claimwright";
    }

    private static String firstJar(Path target) throws IOException {
        try (var jars = Files.newDirectoryStream(target, "claims-ejb-*.jar")) {
            return jars.iterator().next().toString();
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
