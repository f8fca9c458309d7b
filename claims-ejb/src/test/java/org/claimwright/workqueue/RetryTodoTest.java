package org.claimwright.workqueue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.claimwright.TestDatabase;
import org.claimwright.access.ClaimwrightPrincipal;
import org.claimwright.access.CurrentCaller;
import org.claimwright.access.Refused;
import org.claimwright.access.Role;
import org.claimwright.audit.Audit;
import org.claimwright.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The way back for work that failed five times. */
class RetryTodoTest {

    private final TestDatabase database = TestDatabase.fresh();
    private final int organisation = database.organisation("practice");
    private long item;

    @BeforeEach
    void oneIsStuck() throws Exception {
        item = getStuck(7);
    }

    private long getStuck(long ref) throws Exception {
        database.run(organisation, db -> new Todo(db).add("POST_REMITTANCE", ref));
        database.execute(organisation, "update door.todo set stuck = true, attempts = 5, problem = 'broken', not_before = now() + interval '1 hour' where ref = " + ref);
        return database.inOrganisation(organisation, db -> {
            long todo = Long.parseLong(database.ask(organisation, "select todo_id from door.todo where ref = " + ref));
            new WorkItems(db).open(TodoTurn.stuck(new TodoRow(todo, organisation, "POST_REMITTANCE", ref, 5), "broken", LocalDate.EPOCH));
            return new WorkItems(db).page(ItemFilter.open("stuck"), null, 1).get(0).itemId();
        });
    }

    private RetryTodo as(Role role, DataSource db) throws Exception {
        CurrentCaller caller = new CurrentCaller(new ClaimwrightPrincipal("sue", organisation, 0, role, "Sue"));
        return new RetryTodo(db, caller, new WorkItems(db, database.entities(db), caller), new Todo(db), new Audit(db, caller));
    }

    private void retry(Role role, long itemId) throws Exception {
        database.run(organisation, db -> as(role, db).retry(itemId));
    }

    @Test
    void what_is_tried_again_is_taken_as_if_it_had_never_failed_and_its_item_is_done() throws Exception {
        retry(Role.SUPERVISOR, item);
        TodoRow row = database.inOrganisation(organisation, db -> new TodoRows(db).take()).orElseThrow();
        assertEquals("POST_REMITTANCE 7, 0 attempts", row.kind() + " " + row.ref() + ", " + row.attempts() + " attempts");
        assertEquals("DONE", database.ask(organisation, "select state from work_item where item_id = " + item));
        assertEquals("sue tried again todo work-item:" + item, database.ask(organisation, "select actor || ' ' || action || ' ' || subject from audit_event"));
    }

    @Test
    void what_gets_stuck_a_second_time_is_an_item_of_its_own() throws Exception {
        retry(Role.SUPERVISOR, item);
        long second = getStuck(7);
        assertTrue(second != item);
        retry(Role.SUPERVISOR, second);
        assertEquals("0", database.ask(organisation, "select count(*) from work_item where state <> 'DONE'"));
    }

    @Test
    void what_a_person_called_done_although_it_is_stuck_can_be_tried_again_too() throws Exception {
        database.execute(organisation, "update work_item set state = 'DONE'");
        retry(Role.SUPERVISOR, item);
        assertTrue(database.inOrganisation(organisation, db -> new TodoRows(db).take()).isPresent());
    }

    @Test
    void what_is_not_stuck_is_refused_and_says_so() throws Exception {
        retry(Role.SUPERVISOR, item);
        assertEquals("the work of item " + item + " is not stuck: it was done or tried again already",
                assertThrows(CannotBeRetried.class, () -> retry(Role.SUPERVISOR, item)).getMessage());
        database.run(organisation, db -> new WorkItems(db).open(new NewItem("denial", "remittance:1", "CO-50", "", Money.ZERO, 1, null, LocalDate.EPOCH,
                LocalDate.EPOCH)));
        long denial = Long.parseLong(database.ask(organisation, "select item_id from work_item where kind = 'denial'"));
        assertEquals("work item " + denial + " is no stuck work but a denial",
                assertThrows(CannotBeRetried.class, () -> retry(Role.SUPERVISOR, denial)).getMessage());
    }

    @Test
    void another_organisations_work_cannot_be_tried_again() throws Exception {
        int theirs = database.organisation("another");
        assertThrows(CannotBeRetried.class, () -> database.run(theirs, db -> as(Role.SUPERVISOR, db).retry(item)));
    }

    @Test
    void only_a_supervisor_may() throws Exception {
        for (Role role : List.of(Role.BILLER, Role.POSTER, Role.AUDITOR, Role.ADMIN)) {
            assertThrows(Refused.class, () -> retry(role, item));
        }
    }

    @Test
    void of_the_work_on_a_file_it_is_known_which_waits_and_which_is_stuck_with_its_item() throws Exception {
        database.run(organisation, db -> new Todo(db).add("POST_REMITTANCE", 8));
        List<TodoStanding.Waiting> waiting = database.inOrganisation(organisation, db -> new TodoStanding(db).waiting("POST_REMITTANCE", List.of(7L, 8L, 9L)));
        assertEquals(List.of(new TodoStanding.Waiting(7, true, item, "POST_REMITTANCE of 7 failed 5 times, the last time with: broken"),
                new TodoStanding.Waiting(8, false, 0, null)), waiting);
    }
}
