package org.claimwright.workqueue;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.claimwright.access.CurrentCaller;
import org.claimwright.access.Role;
import org.claimwright.access.Walled;
import org.claimwright.database.Columns;
import org.claimwright.money.Money;

/**
 * The queue that staff empties. An item is opened once per kind, reference and reason, has one owner at most, and each change leaves an
 * event. A change names the version that it was decided on; a second one on the same version is refused.
 */
@Stateless
@Walled
@PermitAll
public class WorkItems {

    private static final String ROW = """
        select i.item_id, i.kind, i.reference, i.reason, i.words, i.dollars_cents, i.weight, i.urgency, i.priority, i.deadline, i.sort_deadline,
               i.state, i.owner_id, u.name as owner, i.next_action_on, i.version
          from work_item i left join door.app_user u on u.user_id = i.owner_id and u.org_id = i.org_id
        """;

    @Resource(lookup = "java:jboss/datasources/ClaimwrightDS")
    private DataSource database;

    @EJB
    private CurrentCaller caller;

    public WorkItems() {
    }

    public WorkItems(DataSource database, CurrentCaller caller) {
        this.database = database;
        this.caller = caller;
    }

    /** For what the system opens by itself: nobody calls, so nothing can be changed by a person. */
    public WorkItems(DataSource database) {
        this(database, null);
    }

    public void open(NewItem item) {
        openAll(List.of(item));
    }

    /** Opens items in one statement, each with its first event; those that are there already stay as they are. */
    public void openAll(List<NewItem> items) {
        if (items.isEmpty()) {
            return;
        }
        String sql = """
            with opened as (
                insert into work_item (kind, reference, reason, words, dollars_cents, weight, urgency, ranked_on, deadline, sort_deadline, party_id,
                                       happened_on)
                select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::int[], ?::int[], ?::date[], ?::date[], ?::date[],
                                     ?::int[], ?::date[])
                    on conflict on constraint one_item_per_reference_and_reason do nothing returning item_id, words)
            insert into work_item_event (item_id, actor, what, words) select item_id, 'system', 'opened', words from opened""";
        try (Connection connection = database.getConnection(); PreparedStatement insert = connection.prepareStatement(sql)) {
            new Columns<>(insert, items)
                .add("text", NewItem::kind)
                .add("text", NewItem::reference)
                .add("text", NewItem::reason)
                .add("text", NewItem::words)
                .add("int8", item -> item.dollars().cents())
                .add("int4", NewItem::weight)
                .add("int4", item -> Urgency.of(item.sortDeadline(), item.today()))
                .add("date", item -> item.today().toString())
                .add("date", item -> Objects.toString(item.deadline(), null))
                .add("date", item -> item.sortDeadline().toString())
                .add("int4", NewItem::partyId)
                .add("date", item -> Objects.toString(item.happenedOn(), null));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new EJBException(items.size() + " work items could not be opened", e);
        }
    }

    public Optional<WorkItem> find(long itemId) {
        try (Connection connection = database.getConnection()) {
            return find(connection, itemId);
        } catch (SQLException e) {
            throw new EJBException("work item " + itemId + " could not be read", e);
        }
    }

    /**
     * One page.
     *
     * @param after the last item of the page before; null = the first page
     * @param size  at most so many
     */
    public List<WorkItem> page(ItemFilter filter, WorkItem after, int size) {
        ItemQuery query = new ItemQuery(ROW, filter, after, size);
        try (Connection connection = database.getConnection(); PreparedStatement select = query.prepare(connection); ResultSet rows = select.executeQuery()) {
            List<WorkItem> page = new ArrayList<>();
            while (rows.next()) {
                page.add(item(rows));
            }
            return page;
        } catch (SQLException e) {
            throw new EJBException("the queue could not be read", e);
        }
    }

    /** What happened to it, the oldest first. */
    public List<ItemEvent> history(long itemId) {
        String sql = "select at, actor, what, words from work_item_event where item_id = ? order by event_id";
        try (Connection connection = database.getConnection(); PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, itemId);
            List<ItemEvent> events = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    events.add(new ItemEvent(rows.getTimestamp("at").toInstant(), rows.getString("actor"), rows.getString("what"), rows.getString("words")));
                }
            }
            return events;
        } catch (SQLException e) {
            throw new EJBException("the history of work item " + itemId + " could not be read", e);
        }
    }

    /** Gives it to a user of the organisation; to nobody when ownerId is null. */
    public void assign(long itemId, int version, Integer ownerId) {
        ItemState.Event event = ownerId == null ? ItemState.Event.UNASSIGN : ItemState.Event.ASSIGN;
        change(itemId, version, event, (connection, item) -> item.assigned(connection, ownerId));
    }

    /** Puts it aside until a day. */
    public void pend(long itemId, int version, LocalDate until, String words) {
        change(itemId, version, ItemState.Event.PEND, (connection, item) -> item.pended(until, words));
    }

    /** It is done; words say how. */
    public void finish(long itemId, int version, String words) {
        change(itemId, version, ItemState.Event.FINISH, (connection, item) -> item.finished(words));
    }

    public void reopen(long itemId, int version, String words) {
        change(itemId, version, ItemState.Event.REOPEN, (connection, item) -> item.reopened(words));
    }

    /** Adds words to its history; changes nothing else, so it needs no version. */
    public void note(long itemId, String words) {
        mayChange();
        try (Connection connection = database.getConnection()) {
            find(connection, itemId).orElseThrow(() -> unknown(itemId));
            addEvent(connection, itemId, "noted", words);
        } catch (SQLException e) {
            throw new EJBException("the note on work item " + itemId + " could not be kept", e);
        }
    }

    /** Ranks what a deadline has come near to since it was ranked; the number of items that rose. */
    public int rerank(LocalDate today) {
        String sql = """
            update work_item set urgency = case when sort_deadline <= ? then ? else ? end, ranked_on = ?
             where state <> 'DONE' and (sort_deadline <= ? and urgency < ? or sort_deadline <= ? and urgency < ?)""";
        try (Connection connection = database.getConnection(); PreparedStatement update = connection.prepareStatement(sql)) {
            update.setObject(1, Urgency.lastDeadlineOfMost(today));
            update.setInt(2, Urgency.MOST);
            update.setInt(3, Urgency.MORE);
            update.setObject(4, today);
            update.setObject(5, Urgency.lastDeadlineOfMost(today));
            update.setInt(6, Urgency.MOST);
            update.setObject(7, Urgency.lastDeadlineOfMore(today));
            update.setInt(8, Urgency.MORE);
            return update.executeUpdate();
        } catch (SQLException e) {
            throw new EJBException("the queue could not be ranked again", e);
        }
    }

    private interface Step {
        ItemChange of(Connection connection, ItemChange start) throws SQLException;
    }

    private void change(long itemId, int version, ItemState.Event event, Step step) {
        mayChange();
        try (Connection connection = database.getConnection()) {
            WorkItem item = find(connection, itemId).orElseThrow(() -> unknown(itemId));
            ItemState next = item.state().apply(event);
            ItemChange change = step.of(connection, ItemChange.start(item, next));
            if (!change.write(connection, itemId, version)) {
                throw new ChangedMeanwhile(itemId);
            }
            addEvent(connection, itemId, change.what(), change.words());
        } catch (SQLException e) {
            throw new EJBException("work item " + itemId + " could not be changed", e);
        }
    }

    private void mayChange() {
        caller.mustBe(Role.BILLER, Role.POSTER, Role.SUPERVISOR);
    }

    private static IllegalArgumentException unknown(long itemId) {
        return new IllegalArgumentException("there is no work item " + itemId);
    }

    private void addEvent(Connection connection, long itemId, String what, String words) throws SQLException {
        String sql = "insert into work_item_event (item_id, actor, what, words) values (?, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setLong(1, itemId);
            insert.setString(2, caller.actor());
            insert.setString(3, what);
            insert.setString(4, words);
            insert.executeUpdate();
        }
    }

    private static Optional<WorkItem> find(Connection connection, long itemId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(ROW + " where i.item_id = ?")) {
            select.setLong(1, itemId);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(item(rows)) : Optional.empty();
            }
        }
    }

    private static WorkItem item(ResultSet row) throws SQLException {
        return new WorkItem(row.getLong("item_id"), row.getString("kind"), row.getString("reference"), row.getString("reason"), row.getString("words"),
            Money.ofCents(row.getLong("dollars_cents")), row.getInt("weight"), row.getInt("urgency"), row.getLong("priority"),
            row.getObject("deadline", LocalDate.class), row.getObject("sort_deadline", LocalDate.class), ItemState.valueOf(row.getString("state")),
            row.getObject("owner_id", Integer.class), row.getString("owner"), row.getObject("next_action_on", LocalDate.class), row.getInt("version"));
    }
}
