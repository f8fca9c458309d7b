package org.claimwright.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.claimwright.TestDatabase;
import org.junit.jupiter.api.Test;

/** The wall between organisations, as the database keeps it. */
class WallTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final int NORTH = DATABASE.organisation("north");
    private static final int SOUTH = DATABASE.organisation("south");

    /** Tables without forced policy, and views that do not run with the rights of who asks; schema door and Flyway's own list aside. */
    private static final String HOLES = """
        select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast', 'door') and c.relname <> 'flyway_schema_history'
           and (c.relkind in ('r', 'p')
                and not (c.relrowsecurity and c.relforcerowsecurity and exists (select from pg_policy p where p.polrelid = c.oid))
             or c.relkind in ('v', 'm') and not coalesce('security_invoker=true' = any (c.reloptions), false))""";

    @Test
    void every_table_has_a_forced_policy_and_every_view_asks_as_its_caller() throws Exception {
        assertEquals("0", DATABASE.ask(NORTH, HOLES));
    }

    @Test
    void a_table_without_a_policy_and_a_view_of_its_owner_are_counted() throws Exception {
        TestDatabase holed = TestDatabase.fresh();
        try (Connection owner = holed.as(TestDatabase.Role.OWNER).getConnection(); Statement statement = owner.createStatement()) {
            statement.execute("create table forgotten (org_id int)");
            statement.execute("create view report.leak as select * from client");
            statement.execute("alter table payer no force row level security");
        }
        assertEquals("3", holed.ask(holed.organisation("north"), HOLES));
    }

    @Test
    void nothing_belongs_to_a_superuser_and_the_server_owns_nothing() throws Exception {
        assertEquals("0", DATABASE.ask(NORTH, """
            select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_roles r on r.oid = c.relowner
             where n.nspname in ('public', 'door', 'report') and (r.rolsuper or r.rolname = 'claimwright_app')"""));
        assertEquals("f|f", DATABASE.ask(NORTH, "select concat_ws('|', rolsuper, rolbypassrls) from pg_roles where rolname = current_user"));
    }

    @Test
    void two_organisations_do_not_see_each_other() throws Exception {
        int east = DATABASE.organisation("east");
        int west = DATABASE.organisation("west");
        client(east, "1234567893");
        client(west, "1999999984");
        assertEquals("1234567893", DATABASE.ask(east, "select string_agg(npi, ',') from client"));
        assertEquals("1999999984", DATABASE.ask(west, "select string_agg(npi, ',') from client"));
    }

    @Test
    void without_an_organisation_nothing_is_seen() throws Exception {
        client(NORTH, "1003000126");
        try (Connection app = DATABASE.as(TestDatabase.Role.APP).getConnection(); Statement statement = app.createStatement();
             ResultSet rows = statement.executeQuery("select count(*) from client")) {
            assertTrue(rows.next());
            assertEquals(0, rows.getInt(1));
        }
    }

    @Test
    void a_row_for_another_organisation_is_refused() {
        SQLException refused = assertThrows(SQLException.class, () ->
            DATABASE.execute(NORTH, "insert into client (org_id, name, npi) values (" + SOUTH + ", 'x', '1245319599')"));
        assertEquals("42501", refused.getSQLState());
    }

    @Test
    void the_owner_stands_before_the_wall_too() throws Exception {
        client(SOUTH, "1689999999");
        assertEquals(0, (int) DATABASE.transaction(TestDatabase.Role.OWNER, NORTH, dataSource -> {
            try (Statement statement = dataSource.getConnection().createStatement()) {
                return statement.executeUpdate("update client set name = 'taken' where npi = '1689999999'");
            }
        }));
    }

    private static void client(int org, String npi) throws Exception {
        DATABASE.execute(org, "insert into client (org_id, name, npi) values (" + org + ", 'client', '" + npi + "') on conflict do nothing");
    }
}
