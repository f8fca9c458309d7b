package org.claimwright.access;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/** The installation's {@code claimwright.properties}, which the system property {@code claimwright.config} names; without it all defaults. */
public final class Settings {

    private final Properties properties;

    private Settings(Properties properties) {
        this.properties = properties;
    }

    public static Settings of(Properties properties) {
        return new Settings(properties);
    }

    /** Reads the file anew. */
    public static Settings load() {
        Properties properties = new Properties();
        String file = System.getProperty("claimwright.config");
        if (file != null) {
            try (Reader reader = Files.newBufferedReader(Path.of(file), StandardCharsets.UTF_8)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException("the settings " + file + " (claimwright.config) cannot be read", e);
            }
        }
        return new Settings(properties);
    }

    /** Empty when it is missing or blank. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(properties.getProperty(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** @throws IllegalArgumentException when it is missing or blank */
    public String required(String name) {
        return text(name).orElseThrow(() -> new IllegalArgumentException("setting " + name + " is missing"));
    }

    /** @throws IllegalArgumentException when the setting is there but is no number of at least 1 */
    public long number(String name, long otherwise) {
        String text = text(name).orElse(Long.toString(otherwise));
        if (!text.matches("[1-9][0-9]{0,17}")) {
            throw new IllegalArgumentException("setting " + name + " must be a whole number from 1, found " + text);
        }
        return Long.parseLong(text);
    }
}
