package org.claimwright.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The folder of Claimwright with everything that was built in it; the script names it. */
record Home(Path folder) {

    static Home find() {
        String home = System.getProperty("claimwright.home");
        if (home == null) {
            throw new Refusal("start this through the script ./claimwright");
        }
        return new Home(Path.of(home));
    }

    Path server() {
        return folder.resolve("wildfly-config/target/server");
    }

    Path application() {
        return folder.resolve("claims-ear/target/claimwright.ear");
    }

    /** Where the embedded PostgreSQL is unpacked once for all data directories. */
    Path unpackedPostgres() {
        return folder.resolve(".claimwright/postgres");
    }

    Path configuration() {
        return folder.resolve("claimwright.properties");
    }

    /** The class path of the commands without a server. */
    String domainClassPath() {
        Path target = folder.resolve("claims-ejb/target");
        try (Stream<Path> files = Files.list(target)) {
            Path jar = files.filter(file -> file.getFileName().toString().matches("claims-ejb-[0-9.]+(-SNAPSHOT)?\\.jar")).findFirst()
                    .orElseThrow(() -> new Refusal("claims-ejb is not built; start this through the script ./claimwright"));
            return jar + java.io.File.pathSeparator + target.resolve("lib") + "/*";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The java that runs this. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
