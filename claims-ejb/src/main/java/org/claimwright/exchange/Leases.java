package org.claimwright.exchange;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalLong;
import javax.sql.DataSource;

/**
 * Who polls an endpoint: one node at a time, for three seconds, renewed while it lives. Its epoch grows at each change of owner. A node that
 * froze and wakes up finds another epoch in its last statement before the commit, and what might still slip through is harmless: unique keys.
 */
@Stateless
@PermitAll
public class Leases {

    private static final String HOLD = """
            insert into door.lease as held (name, owner, epoch, expires_at) values (?, ?, 1, clock_timestamp() + interval '3 seconds')
            on conflict (name) do update set owner = excluded.owner, expires_at = excluded.expires_at,
                epoch = held.epoch + case when held.owner = excluded.owner then 0 else 1 end
             where held.owner = excluded.owner or held.expires_at < clock_timestamp()
            returning epoch""";

    @Resource(lookup = "java:jboss/datasources/ClaimwrightDS")
    private DataSource database;

    public Leases() {
    }

    public Leases(DataSource database) {
        this.database = database;
    }

    /**
     * Takes the lease, or renews it.
     *
     * @param owner names this run of this node
     * @return the epoch, empty while another owner holds it
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public OptionalLong hold(String name, String owner) {
        return epoch(HOLD, name, owner);
    }

    /** Lets it go, so that another node need not wait for its end. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void release(String name, String owner) {
        epoch("update door.lease set expires_at = clock_timestamp() where name = ? and owner = ? returning epoch", name, owner);
    }

    /**
     * To be the last statement before a commit; takes no lock.
     *
     * @throws LeaseLost when the epoch is another one by now: the transaction rolls back
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void assertStillMine(String name, String owner, long epoch) {
        OptionalLong now = epoch("select epoch from door.lease where name = ? and owner = ?", name, owner);
        if (now.isEmpty() || now.getAsLong() != epoch) {
            throw new LeaseLost(name, epoch);
        }
    }

    private OptionalLong epoch(String sql, String name, String owner) {
        try (var connection = database.getConnection(); var statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            statement.setString(2, owner);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
            }
        } catch (SQLException e) {
            throw new EJBException("the lease " + name + " could not be asked for", e);
        }
    }
}
