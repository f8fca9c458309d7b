package org.claimwright.workqueue;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.claimwright.access.CurrentCaller;
import org.claimwright.access.Role;
import org.claimwright.access.Walled;
import org.claimwright.audit.Audit;

/**
 * The way back for work that got stuck, once its cause is mended: the todo is noted anew, as if it had never failed, and its item is done. Should
 * it get stuck again, that is an item of its own.
 */
@Stateless
@PermitAll
@Walled
public class RetryTodo {

    @Resource(lookup = "java:jboss/datasources/ClaimwrightDS")
    private DataSource database;

    @Inject
    private CurrentCaller caller;

    @Inject
    private WorkItems items;

    @Inject
    private Todo todo;

    @Inject
    private Audit audit;

    public RetryTodo() {
    }

    public RetryTodo(DataSource database, CurrentCaller caller, WorkItems items, Todo todo, Audit audit) {
        this.database = database;
        this.caller = caller;
        this.items = items;
        this.todo = todo;
        this.audit = audit;
    }

    /**
     * @param itemId of kind {@code stuck}
     * @throws CannotBeRetried when there is no such item, or its work is not stuck any more
     */
    public void retry(long itemId) {
        caller.mustBe(Role.SUPERVISOR);
        WorkItemRow item = items.find(itemId).orElseThrow(() -> new CannotBeRetried("there is no work item " + itemId));
        if (!item.kind().equals(TodoTurn.STUCK)) {
            throw new CannotBeRetried("work item " + itemId + " is no stuck work but a " + item.kind());
        }
        noteAnew(item);
        if (item.state() == ItemState.DONE) {
            items.note(itemId, "tried again");
        } else {
            items.finish(itemId, item.version(), "tried again");
        }
        audit.note("tried again todo", "work-item:" + itemId);
    }

    private void noteAnew(WorkItemRow item) {
        long id = Long.parseLong(item.reference().substring(TodoTurn.TODO.length()));
        try (var connection = database.getConnection(); var delete = connection.prepareStatement(
                "delete from door.todo where todo_id = ? and org_id = current_setting('app.org')::int and stuck returning kind, ref")) {
            delete.setLong(1, id);
            try (ResultSet row = delete.executeQuery()) {
                if (!row.next()) {
                    throw new CannotBeRetried("the work of item " + item.itemId() + " is not stuck: it was done or tried again already");
                }
                todo.add(row.getString(1), row.getLong(2));
            }
        } catch (SQLException e) {
            throw new EJBException("the work of item " + item.itemId() + " could not be tried again", e);
        }
    }
}
