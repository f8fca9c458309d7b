package org.claimwright.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code reset}: forgets everything in a data directory, of whatever version; only what {@code up} made is ever deleted. */
final class Reset {

    private Reset() {
    }

    static int run(Path path, PrintStream out) throws IOException {
        Path folder = path.toAbsolutePath().normalize();
        if (!Files.exists(folder)) {
            out.println("there is nothing at " + folder);
            return 0;
        }
        if (Files.exists(folder.resolve("version"))) {
            Files.writeString(folder.resolve("version"), DataDirectory.VERSION + "\n");
        }
        DataDirectory data = DataDirectory.open(folder);
        Server.stopLeftOver(data.path("server"));
        Postgres.stopLeftOver(data.path("pg"));
        data.forget();
        out.println("forgot everything in " + folder);
        return 0;
    }
}
