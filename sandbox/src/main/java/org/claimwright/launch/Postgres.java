package org.claimwright.launch;

import com.sun.security.auth.module.UnixSystem;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The embedded PostgreSQL of a data directory: durable (fsync and synchronous_commit on), on the loopback, every connection with a
 * password. Its life: made at the first start, started and stopped with {@code up}; one that a killed launcher left running is stopped
 * first, so that it always runs with the settings of this program.
 */
final class Postgres implements Closeable {

    static final String DATABASE = "claimwright";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String ONLY_WITH_PASSWORD = "local all all scram-sha-256\nhost all all 127.0.0.1/32 scram-sha-256\nhost all all ::1/128 scram-sha-256\n";

    private final Path directory;
    private final EmbeddedPostgres server;
    private final DatabasePasswords passwords;

    private Postgres(Path directory, EmbeddedPostgres server, DatabasePasswords passwords) {
        this.directory = directory;
        this.server = server;
        this.passwords = passwords;
    }

    /**
     * Starts it, and makes database and roles when they are not there.
     *
     * @param unpacked where the program itself is unpacked
     * @throws Refusal when this machine cannot run it
     */
    static Postgres start(Path directory, Path unpacked, int port, DatabasePasswords passwords) {
        refuseRootWithoutNamespaces();
        Path ready = directory.resolveSibling("pg.ready");
        try {
            stopLeftOver(directory);
            if (!Files.exists(ready)) {
                // A first start that was cut short: nothing of value can be in it yet.
                Folders.delete(directory);
            }
            Files.createDirectories(unpacked);
            Postgres postgres = new Postgres(directory, run(directory, unpacked, port, passwords), passwords);
            if (!Files.exists(ready)) {
                postgres.make();
                Files.writeString(ready, "");
            }
            postgres.assertDurable();
            return postgres;
        } catch (IOException | SQLException e) {
            throw new Refusal("the embedded PostgreSQL in " + directory + " does not start: " + e.getMessage() + " (log: "
                    + directory.resolveSibling("pg.log") + ")");
        }
    }

    private static void refuseRootWithoutNamespaces() {
        if (new UnixSystem().getUid() == 0 && !Processes.succeeds("unshare", "-U", "true")) {
            throw new Refusal("PostgreSQL refuses to run as root, and this machine gives root no user namespace (unshare -U): start as an ordinary"
                    + " user, or name an existing PostgreSQL in claimwright.properties (database.url)");
        }
    }

    private static EmbeddedPostgres run(Path directory, Path unpacked, int port, DatabasePasswords passwords) throws IOException {
        ProcessBuilder.Redirect log = ProcessBuilder.Redirect.appendTo(directory.resolveSibling("pg.log").toFile());
        return EmbeddedPostgres.builder().setDataDirectory(directory).setOverrideWorkingDirectory(unpacked.toFile()).setCleanDataDirectory(false)
                .setRegisterShutdownHook(false).setPort(port).setConnectConfig("password", passwords.superuser())
                .setErrorRedirector(log).setOutputRedirector(log).setPGStartupWait(PATIENCE)
                .setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on").setServerConfig("full_page_writes", "on")
                .setServerConfig("unix_socket_directories", "").setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "60").setServerConfig("shared_buffers", "256MB").setServerConfig("max_wal_size", "4GB")
                .start();
    }

    private void make() throws SQLException, IOException {
        try (Connection connection = superuser("postgres"); Statement statement = connection.createStatement()) {
            statement.execute("alter role postgres password '" + passwords.superuser() + "'");
            statement.execute("create role claimwright_owner login password '" + passwords.owner() + "'");
            statement.execute("create role claimwright_app login password '" + passwords.app() + "'");
            statement.execute("create database " + DATABASE + " owner claimwright_owner");
            Files.writeString(directory.resolve("pg_hba.conf"), ONLY_WITH_PASSWORD);
            statement.execute("select pg_reload_conf()");
        }
    }

    /** The library that starts it turns both off unless told otherwise; a sandbox that loses money on a power cut teaches the wrong thing. */
    private void assertDurable() throws SQLException {
        try (Connection connection = superuser("postgres"); Statement statement = connection.createStatement();
                var row = statement.executeQuery("select current_setting('fsync') || current_setting('synchronous_commit')")) {
            row.next();
            if (!row.getString(1).equals("onon")) {
                throw new IllegalStateException("fsync and synchronous_commit must be on");
            }
        }
    }

    Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(address(database), "postgres", passwords.superuser());
    }

    private String address(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    String url() {
        return address(DATABASE);
    }

    int port() {
        return server.getPort();
    }

    Optional<ProcessHandle> process() {
        return Processes.named(directory.resolve("postmaster.pid"));
    }

    /** Stops the server that a killed launcher left running on this directory; its pid file names it, and it knows the directory. */
    static void stopLeftOver(Path directory) throws IOException {
        Path pidFile = directory.resolve("postmaster.pid");
        Optional<ProcessHandle> left = Processes.named(pidFile).filter(process -> process.info().command().orElse("").endsWith("/postgres"));
        if (left.isPresent()) {
            stop(left.get());
        }
    }

    /** As {@link #stopLeftOver}, and also one that has only just been started and has not written its pid file yet. */
    static void stopStarting(Path directory) throws IOException {
        List<ProcessHandle> starting = ProcessHandle.allProcesses().filter(process -> process.info().command().orElse("").endsWith("/postgres")
                && List.of(process.info().arguments().orElse(new String[0])).contains(directory.toString())).toList();
        for (ProcessHandle process : starting) {
            stop(process);
        }
        stopLeftOver(directory);
    }

    /** Fast: open transactions are rolled back, everything committed is on disk. */
    private static void stop(ProcessHandle postmaster) throws IOException {
        Processes.signal(postmaster, "INT");
        if (!Processes.ended(postmaster, PATIENCE)) {
            throw new IOException("the PostgreSQL with process id " + postmaster.pid() + " does not stop");
        }
    }

    /** kill -9 of all of it: the postmaster, and with it every backend. */
    void kill() throws IOException {
        ProcessHandle postmaster = process().orElseThrow(() -> new IOException("PostgreSQL does not run"));
        List<ProcessHandle> backends = postmaster.children().toList();
        postmaster.destroyForcibly();
        backends.forEach(ProcessHandle::destroyForcibly);
        Processes.ended(postmaster, PATIENCE);
        backends.forEach(backend -> Processes.ended(backend, PATIENCE));
        server.close();
    }

    @Override
    public void close() throws IOException {
        Optional<ProcessHandle> postmaster = process();
        // The library gives it five seconds; a last checkpoint may take longer.
        server.close();
        if (postmaster.isPresent() && postmaster.get().isAlive()) {
            stop(postmaster.get());
        }
    }
}
