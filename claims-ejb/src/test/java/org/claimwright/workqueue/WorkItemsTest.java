package org.claimwright.workqueue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.claimwright.TestDatabase;
import org.claimwright.access.ClaimwrightPrincipal;
import org.claimwright.access.CurrentCaller;
import org.claimwright.access.Role;
import org.claimwright.money.Money;
import org.junit.jupiter.api.Test;

class WorkItemsTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final int org = DATABASE.organisation("queue " + UUID.randomUUID());

    @Test
    void dollars_beyond_all_reason_rank_first_and_break_nothing() throws Exception {
        DATABASE.run(org, db -> new WorkItems(db).open(new NewItem("plb", "remittance:1", "x", "x", Money.ofCents(Long.MAX_VALUE), 3, null, TODAY, TODAY)));
        assertEquals("900000000000000000", DATABASE.ask(org, "select priority from work_item"));
    }

    @Test
    void an_item_is_opened_once_with_a_first_event() throws Exception {
        DATABASE.run(org, db -> {
            new WorkItems(db).open(item("remittance:1/claim:1", "CO-197", "100.00", 40));
            new WorkItems(db).open(item("remittance:1/claim:1", "CO-197", "999.00", 40));
            new WorkItems(db).open(item("remittance:1/claim:1", "CO-16", "50.00", 40));
            assertEquals(List.of("CO-197 100.00", "CO-16 50.00"), list(db, ItemFilter.open("denial")));
            assertEquals(List.of("opened"), new WorkItems(db).history(only(db, "CO-197").itemId()).stream().map(ItemEvent::what).toList());
        });
    }

    @Test
    void the_nearer_the_deadline_the_higher_the_rank() throws Exception {
        assertEquals(3, Urgency.of(TODAY.minusDays(5), TODAY));
        assertEquals(3, Urgency.of(TODAY.plusDays(7), TODAY));
        assertEquals(2, Urgency.of(TODAY.plusDays(8), TODAY));
        assertEquals(2, Urgency.of(TODAY.plusDays(30), TODAY));
        assertEquals(1, Urgency.of(TODAY.plusDays(31), TODAY));
        DATABASE.run(org, db -> {
            new WorkItems(db).openAll(List.of(item("a", "later", "200.00", 31), item("b", "soon", "150.00", 30), item("c", "now", "110.00", 7)));
            assertEquals(List.of("now 110.00", "soon 150.00", "later 200.00"), list(db, ItemFilter.open("denial")));
            assertEquals(List.of(33_000L, 30_000L, 20_000L), new WorkItems(db).page(ItemFilter.open("denial"), null, 9).stream().map(WorkItemRow::priority).toList());
        });
    }

    @Test
    void a_day_later_what_came_near_its_deadline_rises() throws Exception {
        DATABASE.run(org, db -> {
            WorkItems items = new WorkItems(db);
            items.openAll(List.of(item("a", "to two", "10.00", 31), item("b", "to three", "10.00", 8), item("c", "stays", "10.00", 90), item("d", "at most", "10.00", 1)));
            assertEquals(0, items.rerank(TODAY));
            assertEquals(2, items.rerank(TODAY.plusDays(1)));
            assertEquals(List.of(2, 3, 1, 3), List.of(only(db, "to two").urgency(), only(db, "to three").urgency(), only(db, "stays").urgency(), only(db, "at most").urgency()));
            assertEquals(0, items.rerank(TODAY.plusDays(1)));
        });
    }

    @Test
    void an_item_is_assigned_pended_noted_done_and_reopened_and_its_history_tells_it() throws Exception {
        int jane = user("jane");
        DATABASE.run(org, db -> {
            WorkItems items = as(db, Role.BILLER, jane);
            items.open(item("a", "CO-50", "10.00", 40));
            long id = only(db, "CO-50").itemId();
            items.assign(id, 0, jane);
            assertEquals(ItemState.WORKING, only(db, "CO-50").state());
            assertEquals("Jane", only(db, "CO-50").owner());
            items.pend(id, 1, TODAY.plusDays(10), "records asked for");
            assertEquals(TODAY.plusDays(10), only(db, "CO-50").nextActionOn());
            items.note(id, "called the payer");
            items.finish(id, 2, "paid on appeal");
            assertEquals(List.of(), list(db, ItemFilter.open("denial")));
            items.reopen(id, 3, "it was another claim");
            assertEquals(ItemState.WORKING, only(db, "CO-50").state());
            items.assign(id, 4, null);
            assertEquals(ItemState.NEW, only(db, "CO-50").state());
            assertEquals(List.of("opened", "assigned", "pended", "noted", "finished", "reopened", "unassigned"),
                items.history(id).stream().map(ItemEvent::what).toList());
            assertTrue(items.history(id).stream().skip(1).allMatch(event -> event.actor().equals("caller")));
        });
    }

    @Test
    void what_is_restated_after_it_was_done_is_worked_on_by_its_owner_again() throws Exception {
        int jane = user("jane4-" + org);
        DATABASE.run(org, db -> {
            WorkItems items = as(db, Role.BILLER, jane);
            items.openAll(List.of(item("a", "owned", "10.00", 40), item("b", "nobody's", "10.00", 40)));
            long id = only(db, "owned").itemId();
            items.assign(id, 0, jane);
            items.finish(id, 1, "it agrees");
            items.finish(only(db, "nobody's").itemId(), 0, "it agrees");
            items.restate(List.of(item("a", "owned", "20.00", 40), item("b", "nobody's", "20.00", 40)));
            assertEquals(ItemState.WORKING, only(db, "owned").state());
            assertEquals("Jane", only(db, "owned").owner());
            assertEquals(ItemState.NEW, only(db, "nobody's").state());
        });
    }

    @Test
    void two_people_do_not_overwrite_each_other() throws Exception {
        int jane = user("jane-" + org);
        DATABASE.run(org, db -> {
            WorkItems items = as(db, Role.BILLER, jane);
            items.open(item("a", "CO-50", "10.00", 40));
            long id = only(db, "CO-50").itemId();
            items.assign(id, 0, jane);
            ChangedMeanwhile refused = assertThrows(ChangedMeanwhile.class, () -> items.finish(id, 0, "done"));
            assertEquals("work item " + id + " was changed by somebody else meanwhile; look at it again", refused.getMessage());
            assertEquals(ItemState.WORKING, only(db, "CO-50").state());
        });
    }

    @Test
    void of_two_changes_at_the_same_moment_the_second_to_be_written_is_refused() throws Exception {
        int jane = user("jane3-" + org);
        DATABASE.run(org, db -> {
            WorkItems items = as(db, Role.BILLER, jane);
            items.open(item("a", "CO-50", "10.00", 40));
            long id = only(db, "CO-50").itemId();
            items.assign(id, 0, jane);
            try (var written = db.getConnection().createStatement()) {
                assertEquals(1, written.executeUpdate("update work_item set version = version + 1 where item_id = " + id));
            }
            assertThrows(ChangedMeanwhile.class, () -> items.finish(id, 1, "done"));
            assertEquals(ItemState.WORKING, only(db, "CO-50").state());
        });
    }

    @Test
    void what_cannot_happen_now_says_what_can() throws Exception {
        assertEquals("an item that is DONE cannot PEND; it can REOPEN",
            assertThrows(IllegalStateException.class, () -> ItemState.DONE.apply(ItemState.Event.PEND)).getMessage());
        DATABASE.run(org, db -> {
            WorkItems items = as(db, Role.BILLER, 1);
            items.open(item("a", "CO-50", "10.00", 40));
            long id = only(db, "CO-50").itemId();
            assertThrows(IllegalArgumentException.class, () -> items.assign(id, 0, 999_999));
            assertThrows(IllegalArgumentException.class, () -> items.note(999_999, "?"));
            assertThrows(SecurityException.class, () -> as(db, Role.AUDITOR, 1).note(id, "an auditor changes nothing"));
        });
    }

    @Test
    void pages_follow_each_other_without_gap_or_overlap_in_both_orders() throws Exception {
        DATABASE.run(org, db -> {
            WorkItems items = new WorkItems(db);
            items.openAll(java.util.stream.IntStream.range(0, 57)
                .mapToObj(n -> item("r" + n, "CO-" + n, (n % 5) + 1 + ".00", n % 7 * 10)).toList());
            for (ItemFilter.Order order : ItemFilter.Order.values()) {
                ItemFilter filter = new ItemFilter(Set.of("denial"), Set.of(), ItemFilter.Owners.ANYBODY, 0, null, order);
                List<WorkItemRow> whole = items.page(filter, null, 100);
                List<WorkItemRow> paged = new java.util.ArrayList<>();
                for (List<WorkItemRow> page = items.page(filter, null, 10); !page.isEmpty(); page = items.page(filter, paged.get(paged.size() - 1), 10)) {
                    paged.addAll(page);
                }
                assertEquals(57, whole.size());
                assertEquals(whole, paged);
            }
        });
    }

    @Test
    void a_filter_lets_through_owner_reason_and_state() throws Exception {
        int jane = user("jane2-" + org);
        int kim = user("kim-" + org);
        DATABASE.run(org, db -> {
            WorkItems items = as(db, Role.SUPERVISOR, jane);
            items.openAll(List.of(item("a", "jane's", "10.00", 40), item("b", "kim's", "20.00", 40), item("c", "nobody's", "30.00", 40)));
            items.assign(only(db, "jane's").itemId(), 0, jane);
            items.assign(only(db, "kim's").itemId(), 0, kim);
            assertEquals(List.of("jane's 10.00"), list(db, filter(ItemFilter.Owners.USER, jane)));
            assertEquals(List.of("nobody's 30.00", "jane's 10.00"), list(db, filter(ItemFilter.Owners.USER_OR_NOBODY, jane)));
            assertEquals(List.of("nobody's 30.00"), list(db, filter(ItemFilter.Owners.NOBODY, jane)));
            assertEquals(List.of("kim's 20.00"), list(db, new ItemFilter(Set.of(), Set.of(ItemState.WORKING), ItemFilter.Owners.ANYBODY, 0, "kim's", ItemFilter.Order.DEADLINE)));
        });
    }

    private static ItemFilter filter(ItemFilter.Owners owners, int user) {
        return new ItemFilter(Set.of("denial"), Set.of(), owners, user, null, ItemFilter.Order.PRIORITY);
    }

    private static NewItem item(String reference, String reason, String dollars, int days) {
        return new NewItem("denial", reference, reason, "words", Money.parse(dollars), 1, null, TODAY.plusDays(days), TODAY);
    }

    private WorkItems as(DataSource db, Role role, int userId) throws SQLException {
        return new WorkItems(db, DATABASE.entities(db), new CurrentCaller(new ClaimwrightPrincipal("caller", org, userId, role, "Caller")));
    }

    private static List<String> list(DataSource db, ItemFilter filter) {
        return new WorkItems(db).page(filter, null, 100).stream().map(item -> item.reason() + " " + item.dollars()).toList();
    }

    private static WorkItemRow only(DataSource db, String reason) {
        List<WorkItemRow> found = new WorkItems(db).page(new ItemFilter(Set.of(), Set.of(ItemState.values()), ItemFilter.Owners.ANYBODY, 0, reason, ItemFilter.Order.PRIORITY), null, 2);
        assertEquals(1, found.size());
        return found.get(0);
    }

    private int user(String login) throws Exception {
        return Integer.parseInt(DATABASE.ask(org, "insert into door.app_user (org_id, login, name, role, password_hash) values (" + org + ", '" + login
            + "', 'Jane', 'BILLER', 'x') returning user_id"));
    }
}
