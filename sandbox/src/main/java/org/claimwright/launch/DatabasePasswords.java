package org.claimwright.launch;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** The passwords of the three database roles of an embedded PostgreSQL: random, kept in {@code database.properties} (600). */
record DatabasePasswords(String superuser, String owner, String app) {

    /** Those of the file, or new ones that are written there. */
    static DatabasePasswords at(Path file) {
        if (!Files.exists(file)) {
            Secrets.write(file, "postgres=" + Secrets.key() + "\nclaimwright_owner=" + Secrets.key() + "\nclaimwright_app=" + Secrets.key() + "\n");
        }
        Properties kept = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            kept.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new DatabasePasswords(kept.getProperty("postgres"), kept.getProperty("claimwright_owner"), kept.getProperty("claimwright_app"));
    }
}
