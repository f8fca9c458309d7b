package org.claimwright.startup;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.tool.schema.spi.SchemaManagementException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The first bean to start; those that work by themselves depend on it. Refuses a database role that the wall does not bind, a driver that tells
 * the rows of a failed statement, and a schema of another version than this program's, or that the entities do not fit.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class StartupCheck {

    private static final Logger LOG = LoggerFactory.getLogger(StartupCheck.class);
    private static final String ROLE = """
            select rolname, rolsuper, rolbypassrls, exists (select from pg_class
                where relkind in ('r', 'p') and relnamespace in ('public'::regnamespace, 'door'::regnamespace) and pg_has_role(rolname, relowner, 'MEMBER'))
              from pg_roles where rolname = current_user""";

    private static final String DETAIL = "the row that failed";
    private static final String FAILURE = "do $$ begin raise exception 'claimwright asks what is told of an error' using detail = '" + DETAIL + "'; end $$";

    @Resource(lookup = "java:jboss/datasources/ClaimwrightDS")
    private DataSource database;

    @PersistenceUnit
    private EntityManagerFactory entities;

    @PostConstruct
    void check() {
        Optional<String> refusal = refusal(database).or(() -> mapping(entities));
        if (refusal.isPresent()) {
            LOG.error("Claimwright does not start: {}", refusal.get());
            throw new EJBException("Claimwright does not start: " + refusal.get());
        }
    }

    /** Why the server must not serve with this database; empty when it may. */
    static Optional<String> refusal(DataSource database) {
        try (Connection connection = database.getConnection()) {
            return version(connection).or(() -> role(connection)).or(() -> details(connection));
        } catch (SQLException e) {
            return Optional.of("the database cannot be used: " + DatabaseFailure.words(e));
        }
    }

    private static Optional<String> version(Connection connection) {
        try (var select = connection.prepareStatement("select max(version::int) from flyway_schema_history where success");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getInt(1) == SchemaVersion.EXPECTED ? Optional.empty() : Optional.of(
                    "the database has schema version %d, this program needs %d; run ./claimwright migrate with the program of the higher version"
                            .formatted(row.getInt(1), SchemaVersion.EXPECTED));
        } catch (SQLException e) {
            return Optional.of("the database has no schema that can be read: " + DatabaseFailure.words(e) + "; run ./claimwright migrate");
        }
    }

    /** Where the entities and the tables differ; empty when nowhere. */
    static Optional<String> mapping(EntityManagerFactory entities) {
        try {
            entities.unwrap(SessionFactory.class).getSchemaManager().validateMappedObjects();
            return Optional.empty();
        } catch (SchemaManagementException e) {
            return Optional.of("its entities do not fit the schema: " + e.getMessage());
        }
    }

    private static Optional<String> role(Connection connection) {
        try (var select = connection.prepareStatement(ROLE); ResultSet row = select.executeQuery()) {
            row.next();
            String what = row.getBoolean(2) ? "is a superuser" : row.getBoolean(3) ? "bypasses row-level security" : "owns tables";
            boolean bound = !row.getBoolean(2) && !row.getBoolean(3) && !row.getBoolean(4);
            return bound ? Optional.empty() : Optional.of("the database role " + row.getString(1) + " " + what
                    + ", so the wall between organisations would not hold; connect as claimwright_app");
        } catch (SQLException e) {
            return Optional.of("the rights of the database role cannot be read: " + DatabaseFailure.words(e));
        }
    }

    /** A URL outdoes the data source's own properties, so what the driver really does is tried with an error made for it. */
    private static Optional<String> details(Connection connection) {
        try (var failing = connection.createStatement()) {
            failing.execute(FAILURE);
            return Optional.of("the database does not raise the error that it was asked for");
        } catch (SQLException e) {
            return !String.valueOf(e.getMessage()).contains(DETAIL) ? Optional.empty() : Optional.of("the database driver puts the rows of a failed"
                    + " statement into messages, and patients' data would reach logs; take logServerErrorDetail out of the database's URL");
        }
    }
}
