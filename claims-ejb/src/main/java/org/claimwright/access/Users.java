package org.claimwright.access;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;

/** People who sign in, in the schema {@code door}: looked up before any organisation is known. */
@Stateless
@PermitAll
public class Users {

    /** From this failure on in a row a login is locked, each time twice as long. */
    static final int FAILURES_BEFORE_LOCK = 5;
    public static final int LONGEST_LOGIN = 200;

    @Resource(lookup = "java:jboss/datasources/ClaimwrightDS")
    private DataSource database;

    public Users() {
    }

    public Users(DataSource database) {
        this.database = database;
    }

    /**
     * Someone who may sign in.
     *
     * @param passwordHash bcrypt
     * @param lockedUntil  no sign-in before, whatever the password; null = not locked
     */
    public record User(int userId, int organisation, String login, String name, Role role, String passwordHash, Instant lockedUntil) {

        public boolean isLocked(Instant now) {
            return lockedUntil != null && now.isBefore(lockedUntil);
        }

        public ClaimwrightPrincipal principal() {
            return new ClaimwrightPrincipal(login, organisation, userId, role, name);
        }
    }

    /** Empty also for a login that is no longer in the configuration. */
    public Optional<User> find(String login) {
        if (login.length() > LONGEST_LOGIN || login.indexOf(0) >= 0) {
            return Optional.empty();
        }
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select * from door.app_user where login = ? and active")) {
            select.setString(1, login);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(user(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new EJBException("the users could not be read", e);
        }
    }

    /** Counts a wrong password: the fifth in a row locks the login for 30 seconds, each further one twice as long, at most an hour. */
    public void failed(int userId) {
        update("""
                update door.app_user set failures = failures + 1,
                       locked_until = case when failures + 1 >= %d
                           then now() + least(interval '1 hour', interval '30 seconds' * power(2, least(failures + 1 - %<d, 10))) end
                 where user_id = ?""".formatted(FAILURES_BEFORE_LOCK), userId);
    }

    public void succeeded(int userId) {
        update("update door.app_user set failures = 0, locked_until = null where user_id = ? and failures > 0", userId);
    }

    private void update(String sql, int userId) {
        try (var connection = database.getConnection(); var update = connection.prepareStatement(sql)) {
            update.setInt(1, userId);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new EJBException("the sign-in of user " + userId + " could not be noted", e);
        }
    }

    private static User user(ResultSet row) throws SQLException {
        var lockedUntil = row.getTimestamp("locked_until");
        return new User(row.getInt("user_id"), row.getInt("org_id"), row.getString("login"), row.getString("name"),
                Role.valueOf(row.getString("role")), row.getString("password_hash"), lockedUntil == null ? null : lockedUntil.toInstant());
    }
}
