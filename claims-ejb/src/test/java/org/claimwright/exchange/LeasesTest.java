package org.claimwright.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.util.OptionalLong;
import org.claimwright.TestDatabase;
import org.junit.jupiter.api.Test;

class LeasesTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private final Leases leases = new Leases(DATABASE.as(TestDatabase.Role.APP));

    private static void expire(String name) throws Exception {
        try (Connection connection = DATABASE.as(TestDatabase.Role.APP).getConnection(); var statement = connection.createStatement()) {
            statement.executeUpdate("update door.lease set expires_at = now() - interval '1 second' where name = '" + name + "'");
        }
    }

    @Test
    void one_of_two_nodes_gets_the_lease_and_renews_it_under_the_same_epoch() {
        assertEquals(OptionalLong.of(1), leases.hold("a", "node1"));
        assertTrue(leases.hold("a", "node2").isEmpty());
        assertEquals(OptionalLong.of(1), leases.hold("a", "node1"));
    }

    @Test
    void after_its_end_another_node_takes_it_with_a_higher_epoch_and_the_first_finds_it_lost() throws Exception {
        leases.hold("b", "node1");
        leases.assertStillMine("b", "node1", 1);
        expire("b");
        assertEquals(OptionalLong.of(2), leases.hold("b", "node2"));
        assertTrue(leases.hold("b", "node1").isEmpty());
        assertThrows(LeaseLost.class, () -> leases.assertStillMine("b", "node1", 1));
    }

    @Test
    void a_node_that_lost_it_and_has_it_again_finds_its_old_epoch_lost() throws Exception {
        leases.hold("c", "node1");
        expire("c");
        leases.hold("c", "node2");
        expire("c");
        assertEquals(OptionalLong.of(3), leases.hold("c", "node1"));
        assertThrows(LeaseLost.class, () -> leases.assertStillMine("c", "node1", 1));
        leases.assertStillMine("c", "node1", 3);
    }

    @Test
    void a_lease_that_was_let_go_is_free_at_once() {
        leases.hold("d", "node1");
        leases.release("d", "node2");
        assertTrue(leases.hold("d", "node2").isEmpty());
        leases.release("d", "node1");
        assertEquals(OptionalLong.of(2), leases.hold("d", "node2"));
    }

    @Test
    void looking_at_the_lease_waits_for_nobody_who_writes_it() throws Exception {
        leases.hold("e", "node1");
        try (Connection other = DATABASE.as(TestDatabase.Role.APP).getConnection(); var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.executeUpdate("update door.lease set epoch = 9 where name = 'e'");
            leases.assertStillMine("e", "node1", 1);
            other.rollback();
        }
    }
}
