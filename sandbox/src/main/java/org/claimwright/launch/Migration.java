package org.claimwright.launch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Brings the database to this program's schema, as its owner, in a process of its own: the server never has the owner's password. */
final class Migration {

    private Migration() {
    }

    /**
     * Runs it and waits.
     *
     * @param hashedLogins null when it shall leave the logins alone
     * @return what it said it did
     * @throws Refusal with its own line when it failed
     */
    static String run(Home home, Database database, Path settings, Path hashedLogins) {
        ProcessBuilder command = new ProcessBuilder(Home.java(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dclaimwright.config=" + settings, "-cp",
                home.domainClassPath(), "org.claimwright.startup.Migrate").redirectErrorStream(true);
        command.environment().put("CLAIMWRIGHT_DB_URL", database.url());
        command.environment().put("CLAIMWRIGHT_DB_OWNER_USER", database.ownerUser());
        command.environment().put("CLAIMWRIGHT_DB_OWNER_PASSWORD", database.ownerPassword());
        if (hashedLogins != null) {
            command.environment().put("CLAIMWRIGHT_LOGINS", hashedLogins.toString());
        }
        try {
            Process process = command.start();
            String said;
            try (InputStream out = process.getInputStream()) {
                said = new String(out.readAllBytes(), StandardCharsets.UTF_8).strip();
            }
            if (process.onExit().join().exitValue() != 0) {
                throw new Refusal(said);
            }
            return said;
        } catch (IOException e) {
            throw new Refusal("the migration cannot be started: " + e.getMessage());
        }
    }
}
