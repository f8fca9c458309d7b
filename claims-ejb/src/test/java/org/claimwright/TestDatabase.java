package org.claimwright;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.hibernate.SessionFactory;

/**
 * The kit of database tests: a real PostgreSQL, started once a JVM on a free port, with the three roles and the migrations of the
 * product. Each {@link #fresh()} is a database of its own, copied from a migrated template. Durability is off here, and only here.
 *
 * <pre>
 * static final TestDatabase DATABASE = TestDatabase.fresh();
 * int org = DATABASE.organisation("practice");
 * DATABASE.inOrganisation(org, dataSource -> new Ledger(dataSource).post(journals));
 * </pre>
 */
public final class TestDatabase {

    /** What runs in one transaction of one organisation: commits when it returns, rolls back when it throws. */
    @FunctionalInterface
    public interface Work<T> {
        T in(DataSource dataSource) throws Exception;
    }

    /** {@link Work} without an answer. */
    @FunctionalInterface
    public interface Task {
        void in(DataSource dataSource) throws Exception;
    }

    private static final String TEMPLATE = "claimwright_template";
    private static final Set<String> ENDS_OF_TRANSACTION = Set.of("commit", "rollback", "setAutoCommit");
    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static EmbeddedPostgres server;

    private final String database;
    private EntityManagerFactory entityManagers;

    private TestDatabase(String database) {
        this.database = database;
    }

    /** A migrated database without rows. */
    public static synchronized TestDatabase fresh() {
        start();
        String name = "test_" + COUNTER.incrementAndGet();
        superuser("create database " + name + " template " + TEMPLATE + " owner claimwright_owner");
        return new TestDatabase(name);
    }

    /** A database of the owner's without any migration: for tests of the migration itself. */
    public static synchronized TestDatabase empty() {
        start();
        String name = "test_" + COUNTER.incrementAndGet();
        superuser("create database " + name + " owner claimwright_owner");
        return new TestDatabase(name);
    }

    private static void start() {
        if (server != null) {
            return;
        }
        try {
            server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").setServerConfig("synchronous_commit", "off")
                .setServerConfig("full_page_writes", "off").setServerConfig("max_connections", "50").start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        superuser("create role claimwright_owner login");
        superuser("create role claimwright_app login");
        superuser("create database " + TEMPLATE + " owner claimwright_owner");
        Flyway.configure().dataSource(url(TEMPLATE, "claimwright_owner"), "claimwright_owner", "").load().migrate();
    }

    private static void superuser(String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String url(String database, String role) {
        return server.getJdbcUrl(role, database);
    }

    /** The JDBC address of this database, with the role in it; roles need no password here. */
    public String url(Role role) {
        return url(database, role.text);
    }

    /**
     * Connections of a role, each a transaction of its own in no organisation, so that the wall shows nothing. As on the server an error does not
     * tell the row that failed.
     */
    public DataSource as(Role role) {
        return server.getDatabase(role.text, database, Map.of("logServerErrorDetail", "false"));
    }

    /** Who connects. */
    public enum Role {
        SUPERUSER("postgres"), OWNER("claimwright_owner"), APP("claimwright_app");

        private final String text;

        Role(String text) {
            this.text = text;
        }
    }

    /** Finds or makes an organisation by name; its id. */
    public int organisation(String name) {
        return organisation(name, false);
    }

    /** As {@link #organisation(String)}; a sandbox posts what is marked as a test. */
    public int organisation(String name, boolean sandbox) {
        String sql = "insert into door.organisation (name, sandbox) values (?, ?) on conflict (name) do update set sandbox = excluded.sandbox returning org_id";
        try (Connection connection = as(Role.OWNER).getConnection(); PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            statement.setBoolean(2, sandbox);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Runs work as the server would: as claimwright_app, in one transaction with app.org set. The data source has that one connection;
     * closing it does nothing, ending the transaction by hand is refused.
     */
    public <T> T inOrganisation(int org, Work<T> work) throws Exception {
        return transaction(Role.APP, org, work);
    }

    /** As {@link #inOrganisation(int, Work)} for work without an answer. */
    public void run(int org, Task task) throws Exception {
        inOrganisation(org, dataSource -> {
            task.in(dataSource);
            return null;
        });
    }

    /** As {@link #inOrganisation(int, Work)}, as another role. */
    public <T> T transaction(Role role, int org, Work<T> work) throws Exception {
        try (Connection connection = as(role).getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement("select set_config('app.org', ?, true)")) {
                statement.setString(1, Integer.toString(org));
                statement.execute();
            }
            try {
                T answer = work.in(new OneConnection(connection));
                connection.commit();
                return answer;
            } catch (Exception | Error e) {
                connection.rollback();
                throw e;
            }
        }
    }

    /** Hibernate over the one connection of a transaction, as the container gives it to a bean; what is changed is written when it is flushed. */
    public EntityManager entities(DataSource transaction) throws SQLException {
        return entityManagers().unwrap(SessionFactory.class).withOptions().connection(transaction.getConnection()).openSession();
    }

    /** The product's persistence unit, on this database as claimwright_app, without a container's transactions. */
    public synchronized EntityManagerFactory entityManagers() {
        if (entityManagers == null) {
            entityManagers = Persistence.createEntityManagerFactory("claimwright", Map.of("jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                "jakarta.persistence.jtaDataSource", as(Role.APP), "jakarta.persistence.nonJtaDataSource", as(Role.APP),
                "hibernate.allow_update_outside_transaction", true, "hibernate.type.json_format_mapper", "jackson"));
        }
        return entityManagers;
    }

    /** The first column of the first row of a query as text, in an organisation; null when it is null or there is no row. */
    public String ask(int org, String sql) throws Exception {
        return inOrganisation(org, dataSource -> first(dataSource, sql));
    }

    private static String first(DataSource dataSource, String sql) throws SQLException {
        try (Statement statement = dataSource.getConnection().createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    /** Runs one statement in an organisation; the rows that it touched. */
    public int execute(int org, String sql) throws Exception {
        return inOrganisation(org, dataSource -> {
            try (Statement statement = dataSource.getConnection().createStatement()) {
                return statement.executeUpdate(sql);
            }
        });
    }

    private record OneConnection(Connection connection) implements DataSource {

        @Override
        public Connection getConnection() {
            return (Connection) Proxy.newProxyInstance(Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                if (method.getName().equals("close")) {
                    return null;
                }
                if (ENDS_OF_TRANSACTION.contains(method.getName()) && !(arguments != null && arguments[0] instanceof java.sql.Savepoint)) {
                    throw new SQLException(method.getName() + " is the container's, never a bean's");
                }
                try {
                    return method.invoke(connection, arguments);
                } catch (InvocationTargetException e) {
                    throw e.getCause();
                }
            });
        }

        @Override
        public Connection getConnection(String user, String password) {
            return getConnection();
        }

        @Override
        public PrintWriter getLogWriter() {
            return null;
        }

        @Override
        public void setLogWriter(PrintWriter out) throws SQLException {
            throw new SQLFeatureNotSupportedException();
        }

        @Override
        public void setLoginTimeout(int seconds) throws SQLException {
            throw new SQLFeatureNotSupportedException();
        }

        @Override
        public int getLoginTimeout() {
            return 0;
        }

        @Override
        public Logger getParentLogger() throws SQLFeatureNotSupportedException {
            throw new SQLFeatureNotSupportedException();
        }

        @Override
        public <T> T unwrap(Class<T> type) throws SQLException {
            throw new SQLFeatureNotSupportedException();
        }

        @Override
        public boolean isWrapperFor(Class<?> type) {
            return false;
        }
    }
}
