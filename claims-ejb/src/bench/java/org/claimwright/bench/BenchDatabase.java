package org.claimwright.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** A real PostgreSQL with fsync on, the product's roles and migrations, and one connection each for who serves, who owns and who only looks. */
final class BenchDatabase implements AutoCloseable {

    private static final String DATABASE = "claimwright";
    private static final Set<String> ENDS_OF_TRANSACTION = Set.of("commit", "rollback", "setAutoCommit");

    private final EmbeddedPostgres server;
    private final Connection app;
    private final Connection owner;
    private final Connection superuser;
    private final int organisation;

    /** What runs in one transaction of the organisation, as the server would. */
    @FunctionalInterface
    interface Work<T> {
        T in(DataSource database) throws Exception;
    }

    BenchDatabase(Path directory) throws IOException, SQLException {
        server = EmbeddedPostgres.builder().setDataDirectory(directory).setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on").setServerConfig("shared_buffers", "256MB").setServerConfig("max_wal_size", "4GB")
                .setServerConfig("autovacuum", "off").setPGStartupWait(Duration.ofSeconds(60)).start();
        try (Connection postgres = server.getPostgresDatabase().getConnection()) {
            run(postgres, "create role claimwright_owner login", "create role claimwright_app login",
                    "create database " + DATABASE + " owner claimwright_owner");
        }
        Flyway.configure().dataSource(server.getJdbcUrl("claimwright_owner", DATABASE), "claimwright_owner", "").load().migrate();
        superuser = server.getDatabase("postgres", DATABASE).getConnection();
        owner = server.getDatabase("claimwright_owner", DATABASE).getConnection();
        app = server.getDatabase("claimwright_app", DATABASE).getConnection();
        app.setAutoCommit(false);
        organisation = number("insert into door.organisation (name, sandbox) values ('bench', true) returning org_id");
    }

    int organisation() {
        return organisation;
    }

    /** Autocommits, and sees every row. */
    Connection superuser() {
        return superuser;
    }

    Connection owner() {
        return owner;
    }

    <T> T transaction(Work<T> work) throws Exception {
        try (PreparedStatement enter = app.prepareStatement("select set_config('app.org', ?, true)")) {
            enter.setString(1, Integer.toString(organisation));
            enter.execute();
            T answer = work.in(oneConnection());
            app.commit();
            return answer;
        } catch (Exception | Error e) {
            app.rollback();
            throw e;
        }
    }

    /** A data source with the one connection of the transaction, which nobody closes or ends. */
    private DataSource oneConnection() {
        Connection shared = proxy(Connection.class, (method, arguments) -> {
            if (ENDS_OF_TRANSACTION.contains(method.getName()) && !(arguments != null && arguments[0] instanceof java.sql.Savepoint)) {
                throw new SQLException(method.getName() + " is the bench's, never a bean's");
            }
            return method.getName().equals("close") ? null : method.invoke(app, arguments);
        });
        return proxy(DataSource.class, (method, arguments) -> shared);
    }

    @FunctionalInterface
    private interface Call {
        Object to(java.lang.reflect.Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            try {
                return call.to(method, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }

    /** CPU time that the server process of a connection has used, in seconds. */
    static double cpuOf(Connection connection) throws SQLException {
        long pid = number(connection, "select pg_backend_pid()");
        return ProcessHandle.of(pid).flatMap(process -> process.info().totalCpuDuration()).orElse(Duration.ZERO).toNanos() / 1e9;
    }

    Connection app() {
        return app;
    }

    int number(String sql) throws SQLException {
        return number(superuser, sql);
    }

    private static int number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }

    static void run(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Override
    public void close() throws SQLException, IOException {
        app.close();
        owner.close();
        superuser.close();
        server.close();
    }
}
