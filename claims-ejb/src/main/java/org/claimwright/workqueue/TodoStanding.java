package org.claimwright.workqueue;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;

/** How far the system is with its own work. Ids and numbers only, so it stands before the wall and health may ask it. */
@Stateless
@PermitAll
public class TodoStanding {

    @Resource(lookup = "java:jboss/datasources/ClaimwrightDS")
    private DataSource database;

    public TodoStanding() {
    }

    public TodoStanding(DataSource database) {
        this.database = database;
    }

    /**
     * Over all organisations.
     *
     * @param waiting rows not yet done, the stuck ones included
     * @param stuck   rows that failed so often that a person has to look
     */
    public record Standing(long waiting, long stuck) {
    }

    public Standing now() {
        try (Connection connection = database.getConnection(); PreparedStatement select = connection.prepareStatement(
                "select count(*), count(*) filter (where stuck) from door.todo"); ResultSet row = select.executeQuery()) {
            row.next();
            return new Standing(row.getLong(1), row.getLong(2));
        } catch (SQLException e) {
            throw new EJBException("the work to do could not be counted", e);
        }
    }

    /**
     * Work that is still to do.
     *
     * @param stuck  it failed so often that a person has to look
     * @param itemId its work item when it is stuck, else 0
     * @param words  of that item, else null
     */
    public record Waiting(long ref, boolean stuck, long itemId, String words) {
    }

    /** The work of this kind that is still to do for these references, by reference. The items are those of the caller's organisation. */
    public List<Waiting> waiting(String kind, Collection<Long> refs) {
        try (Connection connection = database.getConnection(); PreparedStatement select = connection.prepareStatement("""
                select t.ref, t.stuck, i.item_id, i.words from door.todo t
                  left join work_item i on t.stuck and i.org_id = t.org_id and i.kind = 'stuck' and i.reference = 'todo:' || t.todo_id
                 where t.kind = ? and t.ref = any(?) order by t.ref""")) {
            select.setString(1, kind);
            select.setArray(2, connection.createArrayOf("bigint", refs.toArray()));
            List<Waiting> waiting = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    waiting.add(new Waiting(row.getLong(1), row.getBoolean(2), row.getLong(3), row.getString(4)));
                }
            }
            return waiting;
        } catch (SQLException e) {
            throw new EJBException("the work of kind " + kind + " could not be read", e);
        }
    }
}
