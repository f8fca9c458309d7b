package org.claimwright.startup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.claimwright.TestDatabase;
import org.claimwright.access.ApiKeys;
import org.claimwright.access.Users;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./claimwright migrate} makes of an empty, a migrated, a newer and a missing database. */
class MigrateTest {

    private static final String HASH = "$2a$10$" + "a".repeat(53);
    private static final String CONFIGURATION = """
        organisation.name=Harbor Family Practice
        organisation.sandbox=true
        client.1.name=Harbor
        client.1.npi=1234567893
        client.1.tax-id=123456789
        client.2.name=Pier
        client.2.tax-id=987654321
        payer.1.name=Acme Health
        payer.1.identifier=1999999999
        payer.1.denial-window-days=90
        payer.2.name=Plain Insurance
        payer.2.identifier=1888888888
        """;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void an_empty_database_becomes_an_installation() throws Exception {
        TestDatabase database = TestDatabase.empty();
        assertEquals(0, migrate(database, CONFIGURATION, "jane BILLER " + HASH + " Jane Biller\napikey POSTER " + "0a".repeat(32) + " uploads\n"), err::toString);
        assertEquals("Harbor Family Practice, 2 clients, 2 payers, 1 users, 1 keys", content(database));
        assertTrue(out.toString().contains("7 migrations applied now"), out::toString);
    }

    @Test
    void a_second_run_changes_nothing_and_a_changed_setting_is_taken() throws Exception {
        TestDatabase database = TestDatabase.empty();
        String logins = "jane BILLER " + HASH + " Jane Biller\napikey POSTER " + "0a".repeat(32) + " uploads\n";
        migrate(database, CONFIGURATION, logins);
        assertEquals(0, migrate(database, CONFIGURATION, logins));
        assertEquals("Harbor Family Practice, 2 clients, 2 payers, 1 users, 1 keys", content(database));
        assertEquals(0, migrate(database, CONFIGURATION.replace("days=90", "days=60").replace("=Harbor Family Practice", "=Harbor"), logins));
        assertEquals("Harbor, 2 clients, 2 payers, 1 users, 1 keys", content(database));
        assertEquals("60", database.ask(1, "select denial_window_days from payer where identifier = '1999999999'"));
        assertTrue(out.toString().endsWith("0 migrations applied now; organisation Harbor with 2 clients, 2 payers, 1 users, 1 API keys\n"), out::toString);
    }

    @Test
    void a_login_or_key_that_is_no_longer_listed_lets_nobody_in_but_stays_and_comes_back_with_its_line() throws Exception {
        TestDatabase database = TestDatabase.empty();
        Users users = new Users(database.as(TestDatabase.Role.APP));
        ApiKeys keys = new ApiKeys(database.as(TestDatabase.Role.APP));
        String jane = "jane BILLER " + HASH + " Jane Biller\n";
        String key = "apikey POSTER " + sha256("secret") + " uploads\n";
        migrate(database, CONFIGURATION, jane + key);
        assertTrue(users.find("jane").isPresent() && keys.find("secret").isPresent());
        migrate(database, CONFIGURATION, "joe BILLER " + HASH + " Joe Biller\n");
        assertTrue(users.find("joe").isPresent() && users.find("jane").isEmpty() && keys.find("secret").isEmpty());
        assertEquals("Harbor Family Practice, 2 clients, 2 payers, 2 users, 1 keys", content(database));
        migrate(database, CONFIGURATION, jane + key);
        assertTrue(users.find("joe").isEmpty() && users.find("jane").isPresent() && keys.find("secret").isPresent());
    }

    @Test
    void without_a_file_of_logins_they_stay_as_they_are() throws Exception {
        TestDatabase database = TestDatabase.empty();
        migrate(database, CONFIGURATION, "jane BILLER " + HASH + " Jane Biller\n");
        assertEquals(0, run(Map.of("CLAIMWRIGHT_DB_URL", database.url(TestDatabase.Role.OWNER), "CLAIMWRIGHT_DB_OWNER_USER", "claimwright_owner"), CONFIGURATION));
        assertTrue(new Users(database.as(TestDatabase.Role.APP)).find("jane").isPresent());
        assertTrue(out.toString().endsWith("organisation Harbor Family Practice with 2 clients, 2 payers\n"), out::toString);
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_database_with_a_newer_schema_is_refused() throws Exception {
        TestDatabase database = TestDatabase.empty();
        migrate(database, CONFIGURATION, "");
        owner(database, "insert into flyway_schema_history values (99, '8', 'newer', 'SQL', 'V8__newer.sql', 1, 'o', now(), 1, true)");
        assertEquals(1, migrate(database, CONFIGURATION, ""));
        assertEquals("migrate: the database has schema version 8, this program knows up to 7: start the newer program, or restore the backup "
            + "from before its migration\n", err.toString());
    }

    @Test
    void a_missing_database_is_one_line() throws Exception {
        Map<String, String> environment = new HashMap<>(Map.of("CLAIMWRIGHT_DB_URL", "jdbc:postgresql://127.0.0.1:1/none?password=secret",
            "CLAIMWRIGHT_DB_OWNER_USER", "claimwright_owner"));
        assertEquals(1, run(environment, CONFIGURATION));
        assertEquals("migrate: the database at jdbc:postgresql://127.0.0.1:1/none refused: it cannot be reached, or the connection broke (SQLSTATE 08001,"
            + " ConnectException)\n", err.toString());
    }

    @Test
    void a_wrong_setting_is_named() throws Exception {
        unusable(CONFIGURATION.replace("organisation.name", "organization.name"), "", "the setting organisation.name is missing");
        unusable(CONFIGURATION.replace("days=90", "days=ninety"), "", "payer.1.denial-window-days must be a number of days");
        unusable(CONFIGURATION.replace("client.2.tax-id", "client.2.taxid"), "", "client.2.npi and client.2.tax-id are both missing");
        unusable(CONFIGURATION, "jane BOSS " + HASH + " Jane", "line 1: no such role");
        unusable(CONFIGURATION, "\njane BILLER plain Jane", "line 2: a password is given as its bcrypt hash");
        unusable(CONFIGURATION, "apikey POSTER 00 uploads", "line 1: an API key is given as its sha256");
        assertEquals(2, new Migrate(Map.of(), null).run(stream(out), stream(err)));
        assertEquals(2, run(Map.of(), CONFIGURATION));
        assertTrue(err.toString().endsWith("migrate: the environment variable CLAIMWRIGHT_DB_URL is missing\n"), err::toString);
    }

    @Test
    void the_program_expects_the_highest_migration_that_it_ships() {
        int highest = 0;
        for (int version = 1; version <= SchemaVersion.EXPECTED + 20; version++) {
            highest = shipped(version) ? version : highest;
        }
        assertEquals(SchemaVersion.EXPECTED, highest);
    }

    private static boolean shipped(int version) {
        try (var files = Files.list(Path.of("src/main/resources/db/migration"))) {
            return files.anyMatch(file -> file.getFileName().toString().startsWith("V" + version + "__"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void unusable(String configuration, String logins, String words) throws Exception {
        assertEquals(2, migrate(TestDatabase.empty(), configuration, logins));
        assertTrue(err.toString().contains(words), err::toString);
    }

    private int migrate(TestDatabase database, String configuration, String logins) throws Exception {
        Path file = Files.writeString(folder.resolve("logins"), logins);
        return run(Map.of("CLAIMWRIGHT_DB_URL", database.url(TestDatabase.Role.OWNER), "CLAIMWRIGHT_DB_OWNER_USER", "claimwright_owner",
            "CLAIMWRIGHT_LOGINS", file.toString()), configuration);
    }

    private int run(Map<String, String> environment, String configuration) throws Exception {
        return new Migrate(environment, Files.writeString(folder.resolve("claimwright.properties"), configuration).toString())
            .run(stream(out), stream(err));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true);
    }

    private static String content(TestDatabase database) throws Exception {
        return database.ask(1, """
            select concat((select string_agg(name, ',') from door.organisation), ', ', (select count(*) from client), ' clients, ',
                (select count(*) from payer), ' payers, ', (select count(*) from door.app_user), ' users, ', (select count(*) from door.api_key), ' keys')""");
    }

    private static void owner(TestDatabase database, String sql) throws Exception {
        try (Connection owner = database.as(TestDatabase.Role.OWNER).getConnection(); Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
