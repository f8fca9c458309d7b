package org.claimwright.workqueue;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
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

    /** Those of the references for which work of this kind is still to do. */
    public Set<Long> waiting(String kind, Collection<Long> refs) {
        try (Connection connection = database.getConnection(); PreparedStatement select = connection.prepareStatement(
                "select ref from door.todo where kind = ? and ref = any(?)")) {
            select.setString(1, kind);
            select.setArray(2, connection.createArrayOf("bigint", refs.toArray()));
            Set<Long> waiting = new HashSet<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    waiting.add(row.getLong(1));
                }
            }
            return waiting;
        } catch (SQLException e) {
            throw new EJBException("the work of kind " + kind + " could not be read", e);
        }
    }
}
