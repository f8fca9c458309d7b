package org.claimwright.launch;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The application server as a process of its own. Its files lie in the data directory: a fresh copy of the provisioned configuration and the
 * application at each start, logs kept. It ends when it is closed; one that a killed launcher left behind is stopped at the next start.
 */
final class Server implements Closeable {

    private static final Duration TO_STOP = Duration.ofSeconds(30);

    private final Path base;
    private final Process script;
    private final int port;

    private Server(Path base, Process script, int port) {
        this.base = base;
        this.script = script;
        this.port = port;
    }

    /** What a start needs to know. */
    record Start(Home home, Path data, Path settings, Database database, int port, String heap, List<String> javaOptions) {
    }

    static Server start(Start start) {
        Path base = start.data().resolve("server");
        try {
            stopLeftOver(base);
            lay(start.home(), base);
            return new Server(base, command(start, base).start(), start.port());
        } catch (IOException e) {
            throw new Refusal("the server cannot be started: " + e);
        }
    }

    private static void lay(Home home, Path base) throws IOException {
        Path provisioned = home.server().resolve("standalone");
        if (!Files.isDirectory(provisioned) || !Files.exists(home.application())) {
            throw new Refusal("the server is not built; start this through the script ./claimwright");
        }
        for (String name : List.of("configuration", "deployments", "tmp", "data")) {
            Folders.delete(base.resolve(name));
        }
        Folders.copy(provisioned.resolve("configuration"), base.resolve("configuration"));
        Files.createDirectories(base.resolve("deployments"));
        Files.createDirectories(base.resolve("log"));
        Files.copy(home.application(), base.resolve("deployments/claimwright.ear"), StandardCopyOption.REPLACE_EXISTING);
    }

    private static ProcessBuilder command(Start start, Path base) {
        List<String> line = new ArrayList<>(List.of(start.home().server().resolve("bin/standalone.sh").toString(),
                "-Djboss.server.base.dir=" + base, "-Djboss.bind.address=127.0.0.1", "-Djboss.bind.address.management=127.0.0.1",
                "-Djboss.http.port=" + start.port(), "-Djboss.https.port=" + Ports.free(), "-Djboss.management.http.port=" + Ports.free(),
                "-Djboss.management.https.port=" + Ports.free(), "-Dclaimwright.config=" + start.settings()));
        ProcessBuilder command = new ProcessBuilder(line).redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile())).redirectOutput(base.resolve("log/console.log").toFile());
        var environment = command.environment();
        environment.remove("JAVA_OPTS");
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("JBOSS_JAVA_SIZING", "-Xms256m -Xmx" + start.heap() + " -XX:MaxMetaspaceSize=512m " + String.join(" ", start.javaOptions()));
        environment.put("LAUNCH_JBOSS_IN_BACKGROUND", "true");
        environment.put("JBOSS_PIDFILE", pidFile(base).toString());
        environment.put("CLAIMWRIGHT_DB_URL", start.database().url());
        environment.put("CLAIMWRIGHT_DB_USER", start.database().appUser());
        environment.put("CLAIMWRIGHT_DB_PASSWORD", start.database().appPassword());
        environment.put("CLAIMWRIGHT_NODE", "node1");
        return command;
    }

    private static Path pidFile(Path base) {
        return base.resolve("server.pid");
    }

    static void stopLeftOver(Path base) throws IOException {
        Processes.named(pidFile(base)).filter(process -> process.info().commandLine().orElse("").contains("-Djboss.server.base.dir=" + base))
                .ifPresent(process -> Processes.stop(process, TO_STOP));
        Files.deleteIfExists(pidFile(base));
    }

    /** The server's JVM, once its script has started it. */
    Optional<ProcessHandle> process() {
        return Processes.named(pidFile(base));
    }

    boolean isAlive() {
        return script.isAlive();
    }

    /** Why it will not come up: the deployment failed or the process ended; empty while it may still. */
    Optional<String> failure() {
        if (Files.exists(base.resolve("deployments/claimwright.ear.failed"))) {
            return Optional.of("the application could not be deployed");
        }
        return isAlive() ? Optional.empty() : Optional.of("the server ended, exit " + script.exitValue());
    }

    /** The last lines of its log that tell of an error, shortened. */
    List<String> lastErrors() {
        Path log = Files.exists(base.resolve("log/server.log")) ? base.resolve("log/server.log") : base.resolve("log/console.log");
        try {
            List<String> errors = Files.readAllLines(log, StandardCharsets.UTF_8).stream()
                    .filter(line -> line.contains(" ERROR ") || line.startsWith("Caused by") || line.startsWith("Error")).toList();
            return errors.subList(Math.max(0, errors.size() - 8), errors.size()).stream()
                    .map(line -> line.length() > 400 ? line.substring(0, 400) + " ..." : line).toList();
        } catch (IOException e) {
            return List.of("its log cannot be read: " + e.getMessage());
        }
    }

    Path log() {
        return base.resolve("log/server.log");
    }

    int port() {
        return port;
    }

    /** kill -9, once there is a process to kill. */
    void kill() {
        process().ifPresent(process -> {
            process.destroyForcibly();
            Processes.ended(process, TO_STOP);
        });
        Processes.stop(script.toHandle(), TO_STOP);
    }

    @Override
    public void close() {
        process().ifPresent(process -> Processes.stop(process, TO_STOP));
        Processes.stop(script.toHandle(), TO_STOP);
    }
}
