package org.claimwright.workqueue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.claimwright.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TodoRowsTest {

    private final TestDatabase database = TestDatabase.fresh();
    private final int organisation = database.organisation("practice");

    @BeforeEach
    void noteTwo() throws Exception {
        database.run(organisation, dataSource -> new Todo(dataSource).addAll("READ_FILE", List.of(1L, 2L)));
    }

    private Optional<TodoRow> take() throws Exception {
        return database.inOrganisation(organisation, dataSource -> new TodoRows(dataSource).take());
    }

    private boolean fail(TodoRow row) throws Exception {
        return database.inOrganisation(organisation, dataSource -> new TodoRows(dataSource).failed(row, "broken"));
    }

    private void makeDue() throws Exception {
        database.execute(organisation, "update door.todo set not_before = now() - interval '1 minute'");
    }

    @Test
    void the_same_work_noted_twice_is_there_once() throws Exception {
        database.run(organisation, dataSource -> new Todo(dataSource).add("READ_FILE", 1));
        assertEquals("2", database.ask(organisation, "select count(*) from door.todo"));
    }

    @Test
    void two_threads_take_two_rows_and_a_third_finds_none() throws Exception {
        database.run(organisation, one -> {
            assertEquals(1, new TodoRows(one).take().orElseThrow().ref());
            database.run(organisation, two -> {
                assertEquals(2, new TodoRows(two).take().orElseThrow().ref());
                assertTrue(take().isEmpty());
            });
        });
    }

    @Test
    void a_row_that_fails_is_put_off_and_the_next_one_comes_first() throws Exception {
        TodoRow first = take().orElseThrow();
        assertFalse(fail(first));
        assertEquals(2, take().orElseThrow().ref());
        makeDue();
        assertEquals(1, take().orElseThrow().ref());
    }

    @Test
    void the_fifth_failure_in_a_row_makes_it_stuck_and_nobody_takes_it_any_more() throws Exception {
        database.execute(organisation, "delete from door.todo where ref = 2");
        for (int attempt = 1; attempt <= 5; attempt++) {
            TodoRow row = take().orElseThrow();
            assertEquals(attempt == 5, fail(row), "attempt " + attempt);
            makeDue();
        }
        assertTrue(take().isEmpty());
        assertEquals("broken", database.ask(organisation, "select problem from door.todo where stuck"));
    }

    @Test
    void one_attempt_that_two_threads_saw_fail_counts_once() throws Exception {
        TodoRow row = take().orElseThrow();
        fail(row);
        fail(row);
        assertEquals("1", database.ask(organisation, "select attempts from door.todo where ref = 1"));
    }

    @Test
    void what_is_done_is_gone() throws Exception {
        TodoRow row = take().orElseThrow();
        database.run(organisation, dataSource -> new TodoRows(dataSource).done(row));
        assertEquals("2", database.ask(organisation, "select string_agg(ref::text, ',') from door.todo"));
    }
}
