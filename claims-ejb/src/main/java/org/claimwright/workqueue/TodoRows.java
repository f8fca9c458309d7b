package org.claimwright.workqueue;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** The table door.todo, for the worker. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class TodoRows {

    /** A row that failed so often is stuck: a person has to look. */
    static final int ATTEMPTS_UNTIL_STUCK = 5;

    @Resource(lookup = "java:jboss/datasources/ClaimwrightDS")
    private DataSource database;

    public TodoRows() {
    }

    public TodoRows(DataSource database) {
        this.database = database;
    }

    /** Locks the row that waits longest and that nobody else works on, until the end of the transaction. */
    public Optional<TodoRow> take() throws SQLException {
        try (var connection = database.getConnection(); var select = connection.prepareStatement("""
                select todo_id, org_id, kind, ref, attempts from door.todo where not stuck and not_before <= now()
                 order by not_before, todo_id limit 1 for update skip locked"""); ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(new TodoRow(row.getLong(1), row.getInt(2), row.getString(3), row.getLong(4), row.getInt(5)))
                    : Optional.empty();
        }
    }

    public void done(TodoRow row) throws SQLException {
        try (var connection = database.getConnection(); var delete = connection.prepareStatement("delete from door.todo where todo_id = ?")) {
            delete.setLong(1, row.id());
            delete.executeUpdate();
        }
    }

    /**
     * Puts the row off: 1, 4, 9, 16 seconds, then stuck. Counts once, also when another thread tried it before this was noted.
     *
     * @return true when it is stuck now
     */
    public boolean failed(TodoRow row, String problem) throws SQLException {
        try (var connection = database.getConnection(); var update = connection.prepareStatement("""
                update door.todo set attempts = attempts + 1, problem = ?, stuck = attempts + 1 >= ?,
                       not_before = now() + (attempts + 1) * (attempts + 1) * interval '1 second'
                 where todo_id = ? and attempts = ? returning stuck""")) {
            update.setString(1, problem);
            update.setInt(2, ATTEMPTS_UNTIL_STUCK);
            update.setLong(3, row.id());
            update.setInt(4, row.attempts());
            try (ResultSet updated = update.executeQuery()) {
                return updated.next() && updated.getBoolean(1);
            }
        }
    }
}
