package org.claimwright.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The commands that need a database or a server: {@code up}, {@code migrate}, {@code reset}, {@code post}, {@code import-claims}, {@code release},
 * {@code retry}, {@code generate}, {@code faults}. Exit 0 done, 1 done but not all is well, 2 not as it was called or not on this machine; one line says why.
 */
public final class Main {

    private static final int UNUSABLE = 2;
    private static final int INTERRUPTED = 130;

    private Main() {
    }

    public static void main(String[] arguments) {
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "off");
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(Arrays.asList(arguments), out));
    }

    /** The command without the end of the process: for tests of the whole. */
    public static int run(List<String> arguments, PrintStream out) {
        try {
            return dispatch(arguments.get(0), arguments.subList(1, arguments.size()), out);
        } catch (RuntimeException | IOException | InterruptedException e) {
            return Processes.isEnding() ? INTERRUPTED : failed(e);
        }
    }

    private static int failed(Exception failure) {
        if (failure instanceof InterruptedException) {
            Thread.currentThread().interrupt();
            return UNUSABLE;
        }
        if (failure instanceof RuntimeException fault && !(failure instanceof Refusal)) {
            throw fault;
        }
        String why = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        System.err.println("claimwright: " + (failure instanceof ConnectException ? "no server answers: start ./claimwright up first" : why));
        return UNUSABLE;
    }

    private static int dispatch(String command, List<String> rest, PrintStream out) throws IOException, InterruptedException {
        switch (command) {
            case "up":
                return Up.run(Home.find(), read(rest, Set.of("--data", "--port", "--config"), Set.of("--once"), 0, 0), out);
            case "migrate":
                return migrate(Home.find(), read(rest, Set.of("--config"), Set.of(), 0, 0), out);
            case "reset":
                return Reset.run(data(read(rest, Set.of("--data"), Set.of(), 0, 0)), out);
            case "post": {
                Arguments read = read(rest, Set.of("--data"), Set.of(), 1, Integer.MAX_VALUE);
                return Post.run(Api.of(DataDirectory.existing(data(read))), read.others(), out);
            }
            case "import-claims": {
                Arguments read = read(rest, Set.of("--data"), Set.of(), 1, 1);
                return ImportClaims.run(Api.of(DataDirectory.existing(data(read))), Path.of(read.others().get(0)), out);
            }
            case "release": {
                Arguments read = read(rest, Set.of("--data", "--reason", "--client"), Set.of("--dismiss"), 1, 1);
                return Release.run(Api.of(DataDirectory.existing(data(read))), read, out);
            }
            case "retry": {
                Arguments read = read(rest, Set.of("--data"), Set.of(), 1, 1);
                return Retry.run(Api.of(DataDirectory.existing(data(read))), read.others().get(0), out);
            }
            case "generate":
                return Generate.run(read(rest, Set.of("--claims", "--seed", "--out", "--csv", "--transactions"), Set.of(), 0, 0), out);
            case "faults":
                return Faults.run(Home.find(), read(rest, Set.of("--kills", "--db-kills", "--seed", "--data", "--sql"), Set.of("--resume"), 0, 0), out);
            default:
                throw new Refusal("there is no command \"" + command + "\"; see ./claimwright help");
        }
    }

    /** Only the schema, of a database of one's own: {@code up} does this too, before it starts the server. */
    private static int migrate(Home home, Arguments arguments, PrintStream out) {
        Path file = arguments.value("--config").map(Path::of).orElse(home.configuration());
        Settings settings = Settings.read(file);
        if (!settings.hasExistingDatabase()) {
            throw new Refusal("migrate is for a database of your own: set database.url in " + file + "; the embedded one is migrated by up");
        }
        out.println(Migration.run(home, Database.existing(settings), file.toAbsolutePath(), null));
        return 0;
    }

    private static Arguments read(List<String> rest, Set<String> valued, Set<String> flags, int least, int most) {
        Arguments read = Arguments.read(rest, valued, flags);
        if (read.others().size() < least) {
            throw new Refusal("something is missing; see ./claimwright help");
        }
        if (read.others().size() > most) {
            throw new Refusal("\"" + read.others().get(most) + "\" is one too many; see ./claimwright help");
        }
        return read;
    }

    static Path data(Arguments arguments) {
        return arguments.value("--data").map(Path::of).orElseGet(() -> Home.find().folder().resolve("data"));
    }
}
