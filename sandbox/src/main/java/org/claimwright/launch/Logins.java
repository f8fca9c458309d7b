package org.claimwright.launch;

import at.favre.lib.crypto.bcrypt.BCrypt;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;

/**
 * Who may sign in to a one-machine installation: four users and the commands' API key, made at random for each data directory.
 * {@code logins.properties} (600) has them in plain, for the person who sits here; the server gets hashes only.
 */
record Logins(Properties plain, Path hashes) {

    /** A user whom every sandbox has; the role is spelled as the server spells it. */
    record User(String login, String role, String name) {
    }

    static final List<User> USERS = List.of(new User("biller", "BILLER", "Billing desk"), new User("poster", "POSTER", "Payment posting"),
            new User("supervisor", "SUPERVISOR", "Supervisor"), new User("auditor", "AUDITOR", "Auditor"));
    private static final String API_KEY = "api-key";
    private static final int BCRYPT_COST = 12;

    static Logins at(Path folder) {
        Path file = folder.resolve("logins.properties");
        Path hashes = folder.resolve("logins.hashed");
        if (!Files.exists(file)) {
            make(file);
        }
        Logins logins = new Logins(read(file), hashes);
        if (!Files.exists(hashes)) {
            logins.writeHashes();
        }
        return logins;
    }

    private static void make(Path file) {
        StringBuilder text = new StringBuilder("# Logins of this installation, made at random. The server keeps only their hashes.\n");
        USERS.forEach(user -> text.append(user.login()).append('=').append(Secrets.password()).append('\n'));
        Secrets.write(file, text.append(API_KEY).append('=').append(Secrets.key()).append('\n').toString());
    }

    private static Properties read(Path file) {
        Properties plain = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            plain.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return plain;
    }

    private void writeHashes() {
        StringBuilder text = new StringBuilder();
        for (User user : USERS) {
            String hash = BCrypt.withDefaults().hashToString(BCRYPT_COST, password(user).toCharArray());
            text.append(String.join(" ", user.login(), user.role(), hash, user.name())).append('\n');
        }
        text.append("apikey SUPERVISOR ").append(sha256(apiKey())).append(" commands\n");
        Secrets.write(hashes, text.toString());
    }

    String password(User user) {
        return plain.getProperty(user.login());
    }

    String apiKey() {
        return plain.getProperty(API_KEY);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
