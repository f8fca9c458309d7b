package org.claimwright.it;

import static org.junit.jupiter.api.Assertions.fail;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Callable;

/** Asks the database, and waits for what the server does by itself. */
final class Waiting {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private Waiting() {
    }

    /** The first column of the first row as text, in no organisation but seeing all; empty text when there is none. */
    static String ask(String sql) {
        try (Connection database = Installation.running().database(); Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() && rows.getString(1) != null ? rows.getString(1) : "";
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    static void execute(String sql) {
        try (Connection database = Installation.running().database(); Statement statement = database.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Until the question has this answer. */
    static void until(String answer, Callable<String> question) throws Exception {
        long end = System.nanoTime() + LONGEST.toNanos();
        String last = question.call();
        while (!answer.equals(last)) {
            if (System.nanoTime() > end) {
                fail("expected " + answer + " within " + LONGEST.toSeconds() + " s, the last answer was " + last);
            }
            Thread.sleep(50);
            last = question.call();
        }
    }

    static void untilAsked(String answer, String sql) throws Exception {
        until(answer, () -> ask(sql));
    }
}
