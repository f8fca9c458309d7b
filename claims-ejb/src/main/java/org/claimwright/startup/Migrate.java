package org.claimwright.startup;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;

/**
 * {@code ./claimwright migrate}: brings the database to the schema of this program, as its owner and before the server starts, then
 * brings in what the configuration says about organisation, clients, payers and logins. Running it again changes nothing.
 * Exit 0 done, 1 refused or failed, 2 called or configured wrongly; one line on standard error says why.
 */
public final class Migrate {

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int UNUSABLE = 2;

    private final Map<String, String> environment;
    private final String configuration;

    Migrate(Map<String, String> environment, String configuration) {
        this.environment = environment;
        this.configuration = configuration;
    }

    public static void main(String[] arguments) {
        if (System.getProperty("org.slf4j.simpleLogger.defaultLogLevel") == null) {
            System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "error");
        }
        System.exit(new Migrate(System.getenv(), System.getProperty("claimwright.config")).run(System.out, System.err));
    }

    int run(PrintStream out, PrintStream err) {
        try {
            Installation installation = Installation.read(settings());
            Logins logins = logins();
            int applied = migrate();
            try (Connection owner = connect()) {
                new Install(owner).all(installation, logins);
            }
            out.println("migrate: schema version " + SchemaVersion.EXPECTED + ", " + applied + " migrations applied now; organisation "
                + installation.name() + " with " + installation.clients().size() + " clients, " + installation.payers().size() + " payers"
                + (logins == null ? "" : ", " + logins.users().size() + " users, " + logins.keys().size() + " API keys"));
            return DONE;
        } catch (SetupException e) {
            return refuse(err, UNUSABLE, e.getMessage());
        } catch (SchemaException e) {
            return refuse(err, FAILED, e.getMessage());
        } catch (SQLException e) {
            return refuse(err, FAILED, "the database at " + address() + " refused: " + DatabaseFailure.words(e));
        } catch (FlywayException e) {
            return refuse(err, FAILED, "the schema could not be migrated: " + DatabaseFailure.words(e));
        }
    }

    private static int refuse(PrintStream err, int code, String why) {
        err.println("migrate: " + why);
        return code;
    }

    private Properties settings() {
        if (configuration == null) {
            throw new SetupException("the system property claimwright.config must name claimwright.properties");
        }
        Properties settings = new Properties();
        try (Reader in = Files.newBufferedReader(Path.of(configuration))) {
            settings.load(in);
            return settings;
        } catch (IOException | IllegalArgumentException e) {
            throw new SetupException("cannot read " + configuration + ": " + oneLine(e));
        }
    }

    /** Null when no file is named: then the logins stay as they are. */
    private Logins logins() {
        String file = environment.get("CLAIMWRIGHT_LOGINS");
        if (file == null || file.isBlank()) {
            return null;
        }
        try {
            return Logins.read(Files.readAllLines(Path.of(file)));
        } catch (IOException e) {
            throw new SetupException("cannot read the file that CLAIMWRIGHT_LOGINS names: " + oneLine(e));
        }
    }

    private int migrate() throws SQLException {
        connect().close();
        Flyway flyway = Flyway.configure().dataSource(setting("CLAIMWRIGHT_DB_URL"), owner(), password()).load();
        MigrationInfo current = flyway.info().current();
        if (current != null && current.getVersion().getMajor().longValueExact() > SchemaVersion.EXPECTED) {
            throw new SchemaException("the database has schema version " + current.getVersion() + ", this program knows up to "
                + SchemaVersion.EXPECTED + ": start the newer program, or restore the backup from before its migration");
        }
        return flyway.migrate().migrationsExecuted;
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(setting("CLAIMWRIGHT_DB_URL"), owner(), password());
    }

    private String owner() {
        return setting("CLAIMWRIGHT_DB_OWNER_USER");
    }

    private String password() {
        return environment.getOrDefault("CLAIMWRIGHT_DB_OWNER_PASSWORD", "");
    }

    private String setting(String name) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new SetupException("the environment variable " + name + " is missing");
        }
        return value;
    }

    /** Without what follows the question mark: passwords may stand there. */
    private String address() {
        return setting("CLAIMWRIGHT_DB_URL").replaceAll("\\?.*", "");
    }

    private static String oneLine(Exception e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage().strip().replaceAll("\\s*\\R\\s*", "; ");
    }

    private static final class SchemaException extends RuntimeException {
        SchemaException(String message) {
            super(message);
        }
    }
}
