package org.claimwright.launch;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** The installation's {@code claimwright.properties}; every key is described in the one at the top of the project. */
record Settings(Properties properties) {

    /** @throws Refusal when the file cannot be read */
    static Settings read(Path file) {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            properties.load(in);
        } catch (IOException | IllegalArgumentException e) {
            throw new Refusal("the settings " + file + " cannot be read: " + e);
        }
        return new Settings(properties);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(properties.getProperty(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** A secret may come from the environment instead: {@code database.app.password} is CLAIMWRIGHT_DATABASE_APP_PASSWORD there. */
    String secret(String name) {
        String variable = "CLAIMWRIGHT_" + name.toUpperCase(java.util.Locale.ROOT).replace('.', '_').replace('-', '_');
        return Optional.ofNullable(System.getenv(variable)).or(() -> text(name))
                .orElseThrow(() -> new Refusal("the setting " + name + " (or " + variable + ") is missing"));
    }

    int port() {
        String text = text("server.port").orElse("8080");
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > 65_535) {
            throw new Refusal("server.port must be a port from 0 to 65535, not \"" + text + "\"");
        }
        return Integer.parseInt(text);
    }

    /** The server's largest heap, as java takes it. */
    String heap() {
        String text = text("server.heap").orElse("1g");
        if (!text.matches("[1-9][0-9]{0,6}[kmgKMG]")) {
            throw new Refusal("server.heap must be like 1g or 1500m, not \"" + text + "\"");
        }
        return text;
    }

    /** What else the server's JVM is told. */
    List<String> javaOptions() {
        return text("server.java-options").map(options -> List.of(options.split("\\s+"))).orElse(List.of());
    }

    boolean hasExistingDatabase() {
        return text("database.url").isPresent();
    }

    /** Without partners of its own the installation gets the sandbox's: clearinghouse, payers, clients and open claims. */
    boolean isSandbox() {
        return text("partner.1.name").isEmpty();
    }
}
