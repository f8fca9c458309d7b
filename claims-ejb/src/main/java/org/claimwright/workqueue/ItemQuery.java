package org.claimwright.workqueue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** One page of the queue as SQL: walks an index in the asked order, from after the last item of the page before (keyset paging). */
final class ItemQuery {

    private final StringBuilder sql;
    private final List<Object> values = new ArrayList<>();

    ItemQuery(String row, ItemFilter filter, WorkItemRow after, int size) {
        sql = new StringBuilder(row);
        if (filter.states().isEmpty()) {
            sql.append(" where i.state <> 'DONE'");
        } else {
            and(" where i.state = any (?)", (Object) filter.states().stream().map(ItemState::name).toArray(String[]::new));
        }
        if (!filter.kinds().isEmpty()) {
            and(" and i.kind = any (?)", (Object) filter.kinds().toArray(new String[0]));
        }
        if (filter.reason() != null) {
            and(" and i.reason = ?", filter.reason());
        }
        owners(filter);
        page(filter.order(), after, size);
    }

    private void owners(ItemFilter filter) {
        switch (filter.owners()) {
            case ANYBODY -> { }
            case NOBODY -> sql.append(" and i.owner_id is null");
            case USER -> and(" and i.owner_id = ?", filter.userId());
            case USER_OR_NOBODY -> and(" and (i.owner_id = ? or i.owner_id is null)", filter.userId());
        }
    }

    private void page(ItemFilter.Order order, WorkItemRow after, int size) {
        if (order == ItemFilter.Order.PRIORITY) {
            if (after != null) {
                and(" and i.priority <= ? and (i.priority < ? or i.item_id > ?)", after.priority(), after.priority(), after.itemId());
            }
            sql.append(" order by i.priority desc, i.item_id");
        } else {
            if (after != null) {
                and(" and (i.sort_deadline, i.item_id) > (?, ?)", after.sortDeadline(), after.itemId());
            }
            sql.append(" order by i.sort_deadline, i.item_id");
        }
        and(" limit ?", size);
    }

    private void and(String condition, Object... bound) {
        sql.append(condition);
        values.addAll(List.of(bound));
    }

    PreparedStatement prepare(Connection connection) throws SQLException {
        PreparedStatement select = connection.prepareStatement(sql.toString());
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            if (value instanceof String[] texts) {
                select.setArray(i + 1, connection.createArrayOf("text", texts));
            } else {
                select.setObject(i + 1, value);
            }
        }
        return select;
    }
}
