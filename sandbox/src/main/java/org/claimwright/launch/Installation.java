package org.claimwright.launch;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.claimwright.sandbox.Clearinghouse;
import org.claimwright.sandbox.SshKey;

/**
 * What runs on one machine: database, clearinghouse, server. Started in that order, stopped in the other, whether the command ends or is
 * interrupted; nothing is left behind.
 */
final class Installation implements Closeable {

    private static final long READY_SECONDS = 300;

    private final Home home;
    private final DataDirectory data;
    private final Settings settings;
    private final Console console;
    private final Deque<Closeable> running = new ArrayDeque<>();
    /** Down once nothing is started any more. */
    private final CountDownLatch started = new CountDownLatch(1);
    private boolean closing;
    private boolean interrupted;

    private Optional<Postgres> postgres = Optional.empty();
    private Optional<Clearinghouse> clearinghouse = Optional.empty();
    private Database database;
    private Path serverSettings;
    private Server server;

    Installation(Home home, DataDirectory data, Settings settings, Console console) {
        this.home = home;
        this.data = data;
        this.settings = settings;
        this.console = console;
    }

    /** Starts everything, up to a server that answers. */
    void start(int wantedPort) throws IOException, InterruptedException {
        Thread starter = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stopNow(starter), "stop"));
        try {
            startAll(wantedPort);
        } finally {
            started.countDown();
        }
    }

    private void startAll(int wantedPort) throws IOException, InterruptedException {
        // One that a killed launcher left behind may have the port.
        Server.stopLeftOver(data.path("server"));
        int port = Ports.wanted(wantedPort);
        startDatabase(Ports.free());
        SandboxSettings text = new SandboxSettings(settings.properties());
        if (settings.isSandbox()) {
            startClearinghouse(text.withWorld());
        }
        serverSettings = data.path("claimwright.properties");
        Secrets.write(serverSettings, text.text());
        Logins logins = Logins.at(data.folder());
        console.step(Migration.run(home, database, serverSettings, logins.hashes()));
        startServer(port);
        onStop(() -> server.close());
        awaitReady();
    }

    private void startDatabase(int port) {
        if (settings.hasExistingDatabase()) {
            database = Database.existing(settings);
            console.step("PostgreSQL as configured: " + database.url().replaceAll("\\?.*", ""));
            return;
        }
        DatabasePasswords passwords = DatabasePasswords.at(data.path("database.properties"));
        postgres = Optional.of(Postgres.start(data.path("pg"), home.unpackedPostgres(), port, passwords));
        onStop(() -> postgres.get().close());
        database = Database.embedded(postgres.get(), passwords);
        console.step("PostgreSQL is up on port " + port + ", its data in " + data.path("pg"));
    }

    /** Kills it as a power cut would, and starts it anew on the same port. */
    void killPostgres() throws IOException {
        Postgres killed = postgres.orElseThrow();
        int port = killed.port();
        killed.kill();
        postgres = Optional.of(Postgres.start(data.path("pg"), home.unpackedPostgres(), port, DatabasePasswords.at(data.path("database.properties"))));
    }

    private void startClearinghouse(SandboxSettings text) throws IOException {
        SshKey host = SshKey.at(data.path("keys/clearinghouse-host"));
        SshKey ours = SshKey.at(data.path("keys/claimwright"));
        Clearinghouse started = Clearinghouse.start(data.path("clearinghouse"), host, ours.pair().getPublic());
        onStop(started);
        clearinghouse = Optional.of(started);
        Path knownHosts = data.path("keys/known_hosts");
        Secrets.write(knownHosts, host.knownHost("127.0.0.1", started.port()));
        text.withPartner(started.port(), ours, knownHosts.toString());
        console.step("the clearinghouse is up: SFTP on port " + started.port());
    }

    private void startServer(int port) {
        server = Server.start(new Server.Start(home, data.folder(), serverSettings, database, port, settings.heap(), settings.javaOptions()));
    }

    /** Kills the server's JVM as a crash would, and starts it anew on the same port; does not wait for it to be ready. */
    void killServer() {
        server.kill();
        startServer(server.port());
    }

    private synchronized void onStop(Closeable started) {
        if (closing) {
            closeQuietly(started);
            throw new Refusal("stopped while starting");
        }
        running.push(started);
    }

    void awaitReady() throws InterruptedException {
        Api api = api();
        long until = System.nanoTime() + READY_SECONDS * 1_000_000_000L;
        while (!isReady(api)) {
            Optional<String> failure = server.failure();
            if (failure.isPresent() || System.nanoTime() > until) {
                server.lastErrors().forEach(line -> console.line("    " + line));
                throw new Refusal(failure.orElse("the server is not ready after " + READY_SECONDS + " s") + "; its log is " + server.log());
            }
            Thread.sleep(100);
        }
        Secrets.write(data.path("running.properties"), "port=" + server.port() + "\n");
        console.step(String.format(Locale.ROOT, "the server is ready: %s", url()));
    }

    /**
     * Returns never, for an interrupt ends the process.
     *
     * @throws Refusal when the server ends by itself
     */
    void awaitEnd() throws InterruptedException {
        while (server.isAlive()) {
            Thread.sleep(1_000);
        }
        synchronized (this) {
            if (!closing) {
                server.lastErrors().forEach(line -> console.line("    " + line));
                throw new Refusal(server.failure().orElse("the server ended") + "; its log is " + server.log());
            }
        }
        Thread.currentThread().join();
    }

    private static boolean isReady(Api api) {
        try {
            Api.Answer answer = api.get("health");
            return answer.isOk() && answer.body() != null && answer.body().path("ready").asBoolean();
        } catch (IOException e) {
            return false;
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.port() + "/";
    }

    Api api() {
        return new Api(server.port(), logins().apiKey());
    }

    Logins logins() {
        return Logins.at(data.folder());
    }

    Path folder() {
        return data.folder();
    }

    Server server() {
        return server;
    }

    Optional<Postgres> postgres() {
        return postgres;
    }

    Optional<Clearinghouse> clearinghouse() {
        return clearinghouse;
    }

    /**
     * The process is told to end, at whatever moment: what runs is stopped in order; what is just being started (a database being made, a migration)
     * is ended, and what came of it all the same is stopped as a left-over. The directory stays locked until the process is gone.
     */
    private void stopNow(Thread starter) {
        interrupted = true;
        close();
        try {
            if (!started.await(0, TimeUnit.SECONDS)) {
                starter.interrupt();
                Processes.stopChildren(Duration.ofSeconds(20));
                started.await(30, TimeUnit.SECONDS);
                // What it was just about to start when it was interrupted.
                Processes.stopChildren(Duration.ofSeconds(20));
                closeQuietly(() -> Postgres.stopStarting(data.path("pg")));
                stopLeftOvers();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stopLeftOvers() {
        closeQuietly(() -> Server.stopLeftOver(data.path("server")));
        closeQuietly(() -> Postgres.stopLeftOver(data.path("pg")));
    }

    /** Stops what was started, the last first; a second call does nothing. */
    @Override
    public synchronized void close() {
        closing = true;
        try {
            Files.deleteIfExists(data.path("running.properties"));
        } catch (IOException e) {
            console.line(e.toString());
        }
        while (!running.isEmpty()) {
            closeQuietly(running.pop());
        }
        stopLeftOvers();
        if (!interrupted) {
            closeQuietly(data);
        }
    }

    /** One that does not stop must not keep the others running. */
    private void closeQuietly(Closeable started) {
        try {
            started.close();
        } catch (IOException e) {
            console.line("while stopping: " + e.getMessage());
        }
    }
}
