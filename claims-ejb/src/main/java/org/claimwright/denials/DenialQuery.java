package org.claimwright.denials;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.claimwright.claims.ControlKey;
import org.claimwright.workqueue.ItemFilter.Order;
import org.claimwright.workqueue.ItemState;

/**
 * The list of denials as SQL. It walks the queue's index in the asked order and looks up claim, patient and payer for the rows that it
 * shows, so a page costs the same however long the queue is. Every text that a user gave is bound, never written into the statement.
 */
final class DenialQuery {

    private static final String COLUMNS = """
        select i.item_id, i.version, i.dollars_cents, i.reason, i.deadline, i.sort_deadline, i.weight, i.urgency, i.priority, i.state, i.owner_id,
               u.name as owner, d.claim_id, d.class, d.action, d.lines, c.patient_control_number, c.from_date, c.payer_id, y.name as payer,
               p.last_name, p.first_name
        """;
    private static final String TABLES = """
          from work_item i
         cross join lateral (select claim_id, class, action, count(*) over () as lines from denial d
                              where d.org_id = i.org_id and d.item_id = i.item_id order by open_cents desc, denial_id limit 1) d
          join claim c on c.org_id = i.org_id and c.claim_id = d.claim_id
          join payer y on y.org_id = i.org_id and y.payer_id = c.payer_id
          join patient p on p.org_id = i.org_id and p.patient_id = c.patient_id
          left join door.app_user u on u.user_id = i.owner_id and u.org_id = i.org_id
         where i.kind = 'denial'""";

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    private DenialQuery() {
    }

    static DenialQuery page(DenialFilter filter, String after, int size) {
        DenialQuery query = new DenialQuery();
        query.sql.append(COLUMNS).append(TABLES);
        query.filter(filter);
        query.after(filter.order(), after);
        query.sql.append(filter.order() == Order.PRIORITY ? " order by i.priority desc, i.item_id" : " order by i.sort_deadline, i.item_id");
        query.and(" limit ?", size);
        return query;
    }

    static DenialQuery count(DenialFilter filter, int cap) {
        DenialQuery query = new DenialQuery();
        query.sql.append("select count(*), coalesce(sum(dollars_cents), 0) from (select i.dollars_cents").append(TABLES);
        query.filter(filter);
        query.and(" limit ?) counted", cap);
        return query;
    }

    static DenialQuery one(long itemId) {
        DenialQuery query = new DenialQuery();
        query.sql.append(COLUMNS).append(TABLES);
        query.and(" and i.item_id = ?", itemId);
        return query;
    }

    private void filter(DenialFilter filter) {
        if (filter.states().isEmpty()) {
            sql.append(" and i.state <> 'DONE'");
        } else {
            and(" and i.state = any (?)", (Object) filter.states().stream().map(ItemState::name).toArray(String[]::new));
        }
        switch (filter.owners()) {
            case ANYBODY -> { }
            case NOBODY -> sql.append(" and i.owner_id is null");
            case USER -> and(" and i.owner_id = ?", filter.userId());
            case USER_OR_NOBODY -> and(" and (i.owner_id = ? or i.owner_id is null)", filter.userId());
        }
        andUnlessNull(" and i.party_id = ?", filter.payerId());
        andUnlessNull(" and i.reason = ?", filter.reason());
        andUnlessNull(" and i.dollars_cents >= ?", filter.least() == null ? null : filter.least().cents());
        andUnlessNull(" and i.dollars_cents <= ?", filter.most() == null ? null : filter.most().cents());
        andUnlessNull(" and i.happened_on >= ?", filter.serviceFrom());
        andUnlessNull(" and i.happened_on <= ?", filter.serviceTo());
        andUnlessNull(" and i.sort_deadline <= ?", filter.dueBy());
        search(filter.search());
    }

    /** Looks the claims up first, by index, and then their items. */
    private void search(String text) {
        if (text == null || text.isBlank()) {
            return;
        }
        String asked = text.strip();
        String key = ControlKey.of(asked);
        String name = asked.toUpperCase(Locale.ROOT);
        and("""
             and i.item_id in (
                select f.item_id from denial f join claim c on c.org_id = f.org_id and c.claim_id = f.claim_id
                 where c.control_key = ? or c.payer_claim_number = ?
                union all
                select f.item_id from denial f join claim c on c.org_id = f.org_id and c.claim_id = f.claim_id
                  join patient p on p.org_id = c.org_id and p.patient_id = c.patient_id where p.name_key >= ? and p.name_key < ?
                union all
                select f.item_id from denial f join remittance r on r.org_id = f.org_id and r.remittance_id = f.remittance_id where r.trace = ?
                union all
                select f.item_id from denial f join remittance_claim m on m.org_id = f.org_id and m.remittance_id = f.remittance_id
                   and m.ordinal = f.claim_ordinal where m.payer_claim_number = ? and m.claim_id is not null)""",
            key, asked, name, name + Character.MAX_VALUE, asked, asked);
    }

    private void after(Order order, String cursor) {
        if (cursor == null) {
            return;
        }
        String[] part = cursor.split(",");
        try {
            long itemId = Long.parseLong(part[1]);
            if (order == Order.PRIORITY) {
                long priority = Long.parseLong(part[0]);
                and(" and i.priority <= ? and (i.priority < ? or i.item_id > ?)", priority, priority, itemId);
            } else {
                and(" and (i.sort_deadline, i.item_id) > (?, ?)", LocalDate.parse(part[0]), itemId);
            }
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("no such page: the cursor cannot be read", e);
        }
    }

    private void andUnlessNull(String condition, Object value) {
        if (value != null) {
            and(condition, value);
        }
    }

    private void and(String condition, Object... bound) {
        sql.append(condition);
        values.addAll(Arrays.asList(bound));
    }

    PreparedStatement prepare(Connection connection) throws SQLException {
        PreparedStatement select = connection.prepareStatement(sql.toString());
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) instanceof String[] texts) {
                select.setArray(i + 1, connection.createArrayOf("text", texts));
            } else {
                select.setObject(i + 1, values.get(i));
            }
        }
        return select;
    }
}
