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
    /** What bin/standalone.sh opens to the server; asking the JDK each time what it has, as that script does, takes three JVMs. */
    private static final List<String> OPENED = List.of("--add-exports=java.desktop/sun.awt=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.ldap=ALL-UNNAMED", "--add-exports=java.naming/com.sun.jndi.url.ldap=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.url.ldaps=ALL-UNNAMED", "--add-exports=jdk.naming.dns/com.sun.jndi.dns=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED", "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED", "--add-opens=java.base/java.io=ALL-UNNAMED",
            "--add-opens=java.base/java.net=ALL-UNNAMED", "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED", "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.management/javax.management=ALL-UNNAMED", "--add-opens=java.naming/javax.naming=ALL-UNNAMED",
            "-Djdk.serialFilter=maxbytes=10485760;maxdepth=128;maxarray=100000;maxrefs=300000");

    private final Path base;
    private final Process process;
    private final int port;

    private Server(Path base, Process process, int port) {
        this.base = base;
        this.process = process;
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
            Process process = command(start, base).start();
            Processes.record(process.toHandle(), pidFile(base));
            return new Server(base, process, start.port());
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
        Path home = start.home().server();
        List<String> line = new ArrayList<>(List.of(Home.java(), "-D[Standalone]", "-Xms256m", "-Xmx" + start.heap(), "-XX:MaxMetaspaceSize=512m"));
        line.addAll(OPENED);
        line.addAll(start.javaOptions());
        line.addAll(List.of("-Djava.net.preferIPv4Stack=true", "-Djava.awt.headless=true", "-Djboss.modules.system.pkgs=org.jboss.byteman",
                "-Dorg.jboss.boot.log.file=" + base.resolve("log/server.log"), "-Dlogging.configuration=file:" + base.resolve("configuration/logging.properties"),
                "-jar", home.resolve("jboss-modules.jar").toString(), "-mp", home.resolve("modules").toString(), "org.jboss.as.standalone",
                "-Djboss.home.dir=" + home, "-Djboss.server.base.dir=" + base, "-Djboss.bind.address=127.0.0.1", "-Djboss.bind.address.management=127.0.0.1",
                "-Djboss.http.port=" + start.port(), "-Djboss.https.port=" + Ports.free(), "-Djboss.management.http.port=" + Ports.free(),
                "-Djboss.management.https.port=" + Ports.free(), "-Dclaimwright.config=" + start.settings()));
        ProcessBuilder command = new ProcessBuilder(line).redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile())).redirectOutput(base.resolve("log/console.log").toFile());
        var environment = command.environment();
        environment.put("CLAIMWRIGHT_DB_URL", start.database().url());
        environment.put("CLAIMWRIGHT_DB_USER", start.database().appUser());
        environment.put("CLAIMWRIGHT_DB_PASSWORD", start.database().appPassword());
        environment.put("CLAIMWRIGHT_NODE", "node1");
        return command;
    }

    private static Path pidFile(Path base) {
        return base.resolve("server.pid");
    }

    /** Stops the server that a killed launcher left running on this directory: the process whose id and start were written down, and no other. */
    static void stopLeftOver(Path base) throws IOException {
        Processes.recorded(pidFile(base)).ifPresent(process -> Processes.stop(process, TO_STOP));
        Files.deleteIfExists(pidFile(base));
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Why it will not come up: the deployment failed or the process ended; empty while it may still. */
    Optional<String> failure() {
        if (Files.exists(base.resolve("deployments/claimwright.ear.failed"))) {
            return Optional.of("the application could not be deployed");
        }
        return isAlive() ? Optional.empty() : Optional.of("the server ended, exit " + process.exitValue());
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

    /** kill -9. */
    void kill() {
        process.destroyForcibly();
        Processes.ended(process.toHandle(), TO_STOP);
    }

    @Override
    public void close() {
        Processes.stop(process.toHandle(), TO_STOP);
    }
}
