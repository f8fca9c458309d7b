package org.claimwright.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class PostgresTest {

    private static final Path UNPACKED = Path.of("target/postgres").toAbsolutePath();

    @TempDir
    private Path data;

    private Postgres start() {
        return Postgres.start(data.resolve("pg"), UNPACKED, Ports.free(), DatabasePasswords.at(data.resolve("database.properties")));
    }

    @Test
    void it_keeps_its_data_lets_nobody_in_without_the_password_and_leaves_no_process() throws IOException, SQLException {
        ProcessHandle process;
        try (Postgres postgres = start()) {
            process = postgres.process().orElseThrow();
            execute(postgres, "create table kept (x int)");
            SQLException refused = assertThrows(SQLException.class, () -> DriverManager.getConnection(postgres.url(), "postgres", "guess"));
            assertEquals("28P01", refused.getSQLState());
            DatabasePasswords passwords = DatabasePasswords.at(data.resolve("database.properties"));
            DriverManager.getConnection(postgres.url(), "claimwright_app", passwords.app()).close();
        }
        assertFalse(process.isAlive());
        try (Postgres again = start()) {
            execute(again, "insert into kept values (1)");
        }
    }

    @Test
    void one_that_a_killed_launcher_left_behind_is_stopped_and_its_committed_rows_are_there() throws IOException, SQLException {
        Postgres left = start();
        execute(left, "create table kept (x int)");
        ProcessHandle process = left.process().orElseThrow();
        Postgres.stopLeftOver(data.resolve("pg"));
        assertTrue(Processes.ended(process, Duration.ofSeconds(20)));
        left.close();
        try (Postgres again = start()) {
            execute(again, "insert into kept values (1)");
        }
    }

    private static void execute(Postgres postgres, String sql) throws SQLException {
        try (Connection connection = postgres.superuser(Postgres.DATABASE); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
