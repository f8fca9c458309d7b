package org.claimwright.workqueue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** What one change makes of an item, and how its history tells it. */
record ItemChange(ItemState state, Integer ownerId, LocalDate nextActionOn, String what, String words) {

    static ItemChange start(WorkItem item, ItemState next) {
        return new ItemChange(next, item.ownerId(), item.nextActionOn(), "", "");
    }

    /** @throws IllegalArgumentException when there is no such user in the organisation */
    ItemChange assigned(Connection connection, Integer owner) throws SQLException {
        return owner == null ? new ItemChange(state, null, null, "unassigned", "")
            : new ItemChange(state, owner, null, "assigned", "to " + name(connection, owner));
    }

    ItemChange pended(LocalDate until, String why) {
        return new ItemChange(state, ownerId, until, "pended", "until " + until + (why.isBlank() ? "" : ": " + why));
    }

    ItemChange finished(String how) {
        return new ItemChange(state, ownerId, null, "finished", how);
    }

    ItemChange reopened(String why) {
        return new ItemChange(state, ownerId, null, "reopened", why);
    }

    /** False when the item has another version by now. */
    boolean write(Connection connection, long itemId, int version) throws SQLException {
        String sql = """
            update work_item set state = ?, owner_id = ?, next_action_on = ?, changed_at = now(), version = version + 1
             where item_id = ? and version = ?""";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, state.name());
            update.setObject(2, ownerId, java.sql.Types.INTEGER);
            update.setObject(3, nextActionOn, java.sql.Types.DATE);
            update.setLong(4, itemId);
            update.setInt(5, version);
            return update.executeUpdate() == 1;
        }
    }

    private static String name(Connection connection, int userId) throws SQLException {
        String sql = "select login from door.app_user where user_id = ? and org_id = current_setting('app.org')::int";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(1, userId);
            try (ResultSet rows = select.executeQuery()) {
                if (!rows.next()) {
                    throw new IllegalArgumentException("there is no user " + userId + " in this organisation");
                }
                return rows.getString(1);
            }
        }
    }
}
