package org.claimwright.workqueue;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;

/** The queue that staff empties. An item is opened once per kind, reference and reason; opening it again changes nothing. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class WorkItems {

    private static final String INSERT = """
            with opened as (
                insert into work_item (org_id, kind, reference, reason, words, dollars_cents, weight, urgency, ranked_on, deadline, sort_deadline)
                select current_setting('app.org')::int, * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::smallint[],
                    ?::smallint[], ?::date[], ?::date[], ?::date[])
                on conflict on constraint one_item_per_reference_and_reason do nothing
                returning org_id, item_id, words)
            insert into work_item_event (org_id, item_id, actor, what, words) select org_id, item_id, 'system', 'opened', words from opened""";

    @Resource(lookup = "java:jboss/datasources/ClaimwrightDS")
    private DataSource database;

    public WorkItems() {
    }

    public WorkItems(DataSource database) {
        this.database = database;
    }

    public void open(NewItem item) {
        openAll(List.of(item));
    }

    /** In one statement, with a first event each. */
    public void openAll(List<NewItem> items) {
        try (Connection connection = database.getConnection(); var insert = connection.prepareStatement(INSERT)) {
            insert.setArray(1, array(connection, "text", items, NewItem::kind));
            insert.setArray(2, array(connection, "text", items, NewItem::reference));
            insert.setArray(3, array(connection, "text", items, NewItem::reason));
            insert.setArray(4, array(connection, "text", items, NewItem::words));
            insert.setArray(5, array(connection, "bigint", items, item -> item.dollars().cents()));
            insert.setArray(6, array(connection, "smallint", items, NewItem::weight));
            insert.setArray(7, array(connection, "smallint", items, item -> urgency(item.sortDeadline(), item.today())));
            insert.setArray(8, array(connection, "date", items, NewItem::today));
            insert.setArray(9, array(connection, "date", items, NewItem::deadline));
            insert.setArray(10, array(connection, "date", items, NewItem::sortDeadline));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new EJBException("%d work items could not be opened".formatted(items.size()), e);
        }
    }

    /** 3 within 7 days of the deadline, 2 within 30, else 1. */
    public static int urgency(LocalDate deadline, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, deadline);
        if (days <= 7) {
            return 3;
        }
        return days <= 30 ? 2 : 1;
    }

    private static java.sql.Array array(Connection connection, String type, List<NewItem> items, Function<NewItem, Object> value) throws SQLException {
        return connection.createArrayOf(type, items.stream().map(value).toArray());
    }
}
