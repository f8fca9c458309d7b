package org.claimwright.workqueue;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** Notes work that the system still has to do, in the transaction that causes it. {@link TodoWorker} does it afterwards. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Todo {

    private static final String INSERT = """
            insert into door.todo (org_id, kind, ref) select current_setting('app.org')::int, ?, unnest(?::bigint[]) on conflict do nothing""";

    @Resource(lookup = "java:jboss/datasources/ClaimwrightDS")
    private DataSource database;

    @Inject
    private Event<TodoAdded> added;

    public Todo() {
    }

    /** Without a container: nobody is woken. */
    public Todo(DataSource database) {
        this.database = database;
    }

    /** Noting the same work twice is noting it once. */
    public void add(String kind, long ref) {
        addAll(kind, List.of(ref));
    }

    /** As {@link #add}, in one statement. */
    public void addAll(String kind, List<Long> refs) {
        try (var connection = database.getConnection(); var insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, kind);
            insert.setArray(2, connection.createArrayOf("bigint", refs.toArray()));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new EJBException("could not note " + kind + " of " + refs, e);
        }
        if (added != null) {
            added.fire(new TodoAdded(kind));
        }
    }
}
