package org.claimwright.startup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.ConnectException;
import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;

class DatabaseFailureTest {

    private static final String ROW = "duplicate key value; Detail: Key (member_id)=(M12345) already exists.";

    @Test
    void a_failure_is_told_by_what_its_state_means_and_no_value_of_a_row() {
        assertEquals("it cannot be reached, or the connection broke (SQLSTATE 08001, ConnectException)",
            DatabaseFailure.words(new SQLException("Connection to db:5432 refused", "08001", new ConnectException("Connection refused"))));
        assertEquals("it does not accept the user or the password (SQLSTATE 28P01, SQLException)", DatabaseFailure.words(new SQLException("password secret", "28P01")));
        assertEquals("a row breaks a constraint (SQLSTATE 23505, SQLException)", DatabaseFailure.words(new SQLException(ROW, "23505")));
        assertEquals("the user may not do this (SQLSTATE 42501, SQLException)", DatabaseFailure.words(new SQLException(ROW, "42501")));
        assertEquals("it failed (SQLSTATE XX000, SQLException)", DatabaseFailure.words(new SQLException(ROW, "XX000")));
        assertEquals("it failed (no SQLSTATE, SQLException)", DatabaseFailure.words(new SQLException(ROW)));
    }

    @Test
    void a_migration_that_fails_is_named_and_none_of_its_rows() {
        assertEquals("V3__ledger.sql: a row breaks a constraint (SQLSTATE 23505, SQLException)",
            DatabaseFailure.words(new FlywayException("Script V3__ledger.sql failed\nMessage: " + ROW, new SQLException(ROW, "23505"))));
        assertEquals("Found non-empty schema; but no history", DatabaseFailure.words(new FlywayException("Found non-empty schema\nbut no history")));
    }
}
