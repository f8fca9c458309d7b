package org.claimwright.workqueue;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
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

    @PersistenceContext
    private EntityManager entities;

    @EJB
    private CurrentCaller caller;

    public WorkItems() {
    }

    public WorkItems(DataSource database, EntityManager entities, CurrentCaller caller) {
        this.database = database;
        this.entities = entities;
        this.caller = caller;
    }

    /** For what the system opens by itself: nobody calls, so nothing can be changed by a person. */
    public WorkItems(DataSource database) {
        this(database, null, null);
    }

    public void open(NewItem item) {
        openAll(List.of(item));
    }

    /** Opens items in one statement, each with its first event; those that are there already stay as they are. */
    public void openAll(List<NewItem> items) {
        insert(items, "do nothing");
    }

    /** As {@link #openAll}, but those that are there already and say something else get the new words and dollars, and are open again: their owner's, else new. */
    public void restate(List<NewItem> items) {
        insert(items, """
            do update set words = excluded.words, dollars_cents = excluded.dollars_cents,
                          state = case when work_item.state <> 'DONE' then work_item.state when work_item.owner_id is null then 'NEW' else 'WORKING' end,
                          next_action_on = case when work_item.state <> 'DONE' then work_item.next_action_on end, version = work_item.version + 1
            where (work_item.words, work_item.dollars_cents) is distinct from (excluded.words, excluded.dollars_cents)""");
    }

    /** Finishes what is still open of a kind about these references, because what they ask about is no more so. */
    public void settle(String kind, Collection<String> references, String why) {
        if (references.isEmpty()) {
            return;
        }
        String sql = """
            with finished as (
                update work_item set state = 'DONE', version = version + 1
                 where kind = ? and reference = any (?) and state <> 'DONE' returning item_id)
            insert into work_item_event (item_id, actor, what, words) select item_id, 'system', 'finished', ? from finished""";
        try (Connection connection = database.getConnection(); PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, kind);
            update.setArray(2, connection.createArrayOf("text", references.toArray()));
            update.setString(3, why);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new EJBException(references.size() + " work items could not be finished", e);
        }
    }

    private void insert(List<NewItem> items, String whenThere) {
        if (items.isEmpty()) {
            return;
        }
        String sql = """
            with opened as (
                insert into work_item (kind, reference, reason, words, dollars_cents, weight, urgency, ranked_on, deadline, sort_deadline, party_id,
                                       happened_on)
                select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::int[], ?::int[], ?::date[], ?::date[], ?::date[],
                                     ?::int[], ?::date[])
                    on conflict on constraint one_item_per_reference_and_reason %s returning item_id, words, version)
            insert into work_item_event (item_id, actor, what, words)
            select item_id, 'system', case when version = 0 then 'opened' else 'changed' end, words from opened""".formatted(whenThere);
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

    public Optional<WorkItemRow> find(long itemId) {
        try (Connection connection = database.getConnection(); PreparedStatement select = connection.prepareStatement(ROW + " where i.item_id = ?")) {
            select.setLong(1, itemId);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(item(rows)) : Optional.empty();
            }
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
    public List<WorkItemRow> page(ItemFilter filter, WorkItemRow after, int size) {
        ItemQuery query = new ItemQuery(ROW, filter, after, size);
        try (Connection connection = database.getConnection(); PreparedStatement select = query.prepare(connection); ResultSet rows = select.executeQuery()) {
            List<WorkItemRow> page = new ArrayList<>();
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

    /**
     * Gives it to a user of the organisation; to nobody when ownerId is null.
     *
     * @throws IllegalArgumentException when there is no such item, or no such user in the organisation
     * @throws IllegalStateException    here and below: when that cannot happen now; the message says what can
     * @throws ChangedMeanwhile         here and below: when the item has another version by now
     */
    public void assign(long itemId, int version, Integer ownerId) {
        WorkItem item = toChange(itemId, version);
        if (ownerId == null) {
            item.unassign();
            keep(item, "unassigned", "");
        } else {
            String login = login(ownerId);
            item.assign(ownerId);
            keep(item, "assigned", "to " + login);
        }
    }

    /** Puts it aside until a day. */
    public void pend(long itemId, int version, LocalDate until, String words) {
        WorkItem item = toChange(itemId, version);
        item.pend(until);
        keep(item, "pended", "until " + until + (words.isBlank() ? "" : ": " + words));
    }

    /** It is done; words say how. */
    public void finish(long itemId, int version, String words) {
        WorkItem item = toChange(itemId, version);
        item.finish();
        keep(item, "finished", words);
    }

    public void reopen(long itemId, int version, String words) {
        WorkItem item = toChange(itemId, version);
        item.reopen();
        keep(item, "reopened", words);
    }

    /** Adds words to its history; changes nothing else, so it needs no version. */
    public void note(long itemId, String words) {
        mayChange();
        if (find(itemId).isEmpty()) {
            throw unknown(itemId);
        }
        addEvent(itemId, "noted", words);
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

    private WorkItem toChange(long itemId, int version) {
        mayChange();
        WorkItem item = entities.find(WorkItem.class, itemId);
        if (item == null) {
            throw unknown(itemId);
        }
        if (item.version() != version) {
            throw new ChangedMeanwhile(itemId);
        }
        return item;
    }

    private void keep(WorkItem item, String what, String words) {
        try {
            entities.flush();
        } catch (OptimisticLockException e) {
            throw new ChangedMeanwhile(item.itemId(), e);
        }
        addEvent(item.itemId(), what, words);
    }

    private String login(int userId) {
        String sql = "select login from door.app_user where user_id = ? and org_id = current_setting('app.org')::int";
        try (Connection connection = database.getConnection(); PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(1, userId);
            try (ResultSet rows = select.executeQuery()) {
                if (!rows.next()) {
                    throw new IllegalArgumentException("there is no user " + userId + " in this organisation");
                }
                return rows.getString(1);
            }
        } catch (SQLException e) {
            throw new EJBException("user " + userId + " could not be read", e);
        }
    }

    private void mayChange() {
        caller.mustBe(Role.BILLER, Role.POSTER, Role.SUPERVISOR);
    }

    private static IllegalArgumentException unknown(long itemId) {
        return new IllegalArgumentException("there is no work item " + itemId);
    }

    private void addEvent(long itemId, String what, String words) {
        String sql = "insert into work_item_event (item_id, actor, what, words) values (?, ?, ?, ?)";
        try (Connection connection = database.getConnection(); PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setLong(1, itemId);
            insert.setString(2, caller.actor());
            insert.setString(3, what);
            insert.setString(4, words);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new EJBException("the history of work item " + itemId + " could not be kept", e);
        }
    }

    private static WorkItemRow item(ResultSet row) throws SQLException {
        return new WorkItemRow(row.getLong("item_id"), row.getString("kind"), row.getString("reference"), row.getString("reason"), row.getString("words"),
            Money.ofCents(row.getLong("dollars_cents")), row.getInt("weight"), row.getInt("urgency"), row.getLong("priority"),
            row.getObject("deadline", LocalDate.class), row.getObject("sort_deadline", LocalDate.class), ItemState.valueOf(row.getString("state")),
            row.getObject("owner_id", Integer.class), row.getString("owner"), row.getObject("next_action_on", LocalDate.class), row.getInt("version"));
    }
}
