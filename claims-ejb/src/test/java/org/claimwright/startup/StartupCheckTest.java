package org.claimwright.startup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.claimwright.TestDatabase;
import org.claimwright.TestDatabase.Role;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class StartupCheckTest {

    private final TestDatabase database = TestDatabase.fresh();

    private String refusal(Role role) {
        return StartupCheck.refusal(database.as(role)).orElse("none");
    }

    private void as(Role role, String sql) throws Exception {
        try (Connection connection = database.as(role).getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void the_application_role_on_the_newest_schema_may_serve() {
        assertEquals(Optional.empty(), StartupCheck.refusal(database.as(Role.APP)));
    }

    @Test
    void a_superuser_and_the_owner_are_refused_because_the_wall_would_not_hold() {
        assertTrue(refusal(Role.SUPERUSER).startsWith("the database role postgres is a superuser"), refusal(Role.SUPERUSER));
        assertTrue(refusal(Role.OWNER).startsWith("the database role claimwright_owner owns tables"), refusal(Role.OWNER));
    }

    @Test
    void a_role_that_bypasses_row_level_security_is_refused() throws Exception {
        as(Role.SUPERUSER, "alter role claimwright_app bypassrls");
        try {
            assertTrue(refusal(Role.APP).contains("bypasses row-level security"), refusal(Role.APP));
        } finally {
            as(Role.SUPERUSER, "alter role claimwright_app nobypassrls");
        }
    }

    @Test
    void a_member_of_the_owner_role_is_refused() throws Exception {
        as(Role.SUPERUSER, "grant claimwright_owner to claimwright_app");
        try {
            assertTrue(refusal(Role.APP).contains("owns tables"), refusal(Role.APP));
        } finally {
            as(Role.SUPERUSER, "revoke claimwright_owner from claimwright_app");
        }
    }

    private DataSource with(String property) {
        PGSimpleDataSource driver = new PGSimpleDataSource();
        driver.setUrl(database.url(Role.APP) + "&" + property);
        return driver;
    }

    @Test
    void a_driver_that_tells_the_rows_of_a_failed_statement_is_refused_whatever_its_url_says() {
        assertEquals(Optional.empty(), StartupCheck.refusal(with("logServerErrorDetail=false")));
        for (String property : List.of("logServerErrorDetail=true", "loginTimeout=5")) {
            String refusal = StartupCheck.refusal(with(property)).orElse("none");
            assertTrue(refusal.contains("take logServerErrorDetail out of the database's URL"), refusal);
        }
    }

    @Test
    void a_constraint_violation_names_the_constraint_and_not_the_row() throws Exception {
        int organisation = database.organisation("practice");
        SQLException refused = assertThrows(SQLException.class, () -> database.execute(organisation, "insert into patient (org_id, last_name) values ("
                + organisation + ", 'SMITH')"));
        assertFalse(refused.getMessage().contains("SMITH"), refused.getMessage());
        assertFalse(refused.getMessage().contains("Detail:"), refused.getMessage());
    }

    @Test
    void a_schema_of_another_version_is_refused_with_both_versions() throws Exception {
        as(Role.OWNER, "update flyway_schema_history set version = '99' where version = '" + SchemaVersion.EXPECTED + "'");
        assertTrue(refusal(Role.APP).contains("schema version 99, this program needs " + SchemaVersion.EXPECTED), refusal(Role.APP));
    }

    @Test
    void a_database_without_schema_is_refused_with_the_command_that_helps() {
        String refusal = StartupCheck.refusal(TestDatabase.empty().as(Role.APP)).orElse("none");
        assertTrue(refusal.contains("./claimwright migrate"), refusal);
    }

    @Test
    void entities_that_do_not_fit_the_tables_are_refused() throws Exception {
        assertEquals(Optional.empty(), StartupCheck.mapping(database.entityManagers()));
        as(Role.OWNER, "alter table work_item rename column owner_id to owner");
        String refusal = StartupCheck.mapping(database.entityManagers()).orElse("none");
        assertTrue(refusal.startsWith("its entities do not fit the schema: ") && refusal.contains("owner_id"), refusal);
    }
}
