package org.claimwright.startup;

import java.sql.SQLException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.api.FlywayException;

/**
 * What a failure of the database means, in words for who runs it. Never the message of the driver or the server: that repeats values of the row or the
 * statement. What is wrong is told by the SQLSTATE, whose first two characters are its class, and by the innermost cause's kind.
 */
final class DatabaseFailure {

    private static final Map<String, String> MEANINGS = Map.ofEntries(
        Map.entry("08", "it cannot be reached, or the connection broke"), Map.entry("28", "it does not accept the user or the password"),
        Map.entry("3D", "there is no database of this name"), Map.entry("53", "it has no connection, memory or disk left"),
        Map.entry("57P03", "it is starting up or shutting down"), Map.entry("42501", "the user may not do this"), Map.entry("42P01", "a table is missing"),
        Map.entry("23", "a row breaks a constraint"), Map.entry("22", "a value does not fit its column"), Map.entry("42", "a statement does not fit the schema"));
    private static final Pattern SCRIPT = Pattern.compile("\\bV\\d+__\\w+\\.sql\\b");
    private static final int CLASS = 2;

    private DatabaseFailure() {
    }

    /** {@code it cannot be reached, or the connection broke (SQLSTATE 08001, ConnectException)}. */
    static String words(SQLException failure) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        String meaning = MEANINGS.getOrDefault(state, MEANINGS.getOrDefault(state.substring(0, Math.min(CLASS, state.length())), "it failed"));
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return meaning + " (" + (state.isEmpty() ? "no SQLSTATE" : "SQLSTATE " + state) + ", " + root.getClass().getSimpleName() + ")";
    }

    /** {@code V3__ledger.sql: a table is missing (SQLSTATE 42P01, PSQLException)}; where no statement failed, Flyway's own words, which know no rows. */
    static String words(FlywayException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException statement) {
                Matcher script = SCRIPT.matcher(String.valueOf(failure.getMessage()));
                return (script.find() ? script.group() + ": " : "") + words(statement);
            }
        }
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage().strip().replaceAll("\\s*\\R\\s*", "; ");
    }
}
