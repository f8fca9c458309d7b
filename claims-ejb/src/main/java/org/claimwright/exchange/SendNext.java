package org.claimwright.exchange;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.claimwright.access.InOrganisation;

/** Sends the next file of a partner's outbox: taken, sent and noted as sent in one transaction. A failure leaves it there for later. */
@Stateless
@PermitAll
public class SendNext {

    /** Brings a file to the partner, whole or not at all. */
    @FunctionalInterface
    public interface Sender {
        void send(String name, byte[] bytes) throws Exception;
    }

    private record Waiting(long outboxId, int organisation, long outgoingId) {
    }

    @Resource(lookup = "java:jboss/datasources/ClaimwrightDS")
    private DataSource database;

    @Inject
    private InOrganisation inOrganisation;

    /**
     * @return false when nothing waits
     * @throws Exception what the sender threw; the file is put off by {@link #putOff}
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean send(String partner, Sender sender) throws Exception {
        Optional<Waiting> waiting = take(partner);
        if (waiting.isPresent()) {
            Waiting file = waiting.get();
            inOrganisation.call(file.organisation(), "system", () -> {
                deliver(file, sender);
                return null;
            });
        }
        return waiting.isPresent();
    }

    /** Nothing is sent to the partner for a while: longer with each failure, ten minutes at most. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void putOff(String partner) throws SQLException {
        try (var connection = database.getConnection(); var update = connection.prepareStatement("""
                update door.outbox set attempts = attempts + 1, not_before = now() + least(600, power(2, least(attempts, 10))) * interval '1 second'
                 where partner = ? and not_before <= now()""")) {
            update.setString(1, partner);
            update.executeUpdate();
        }
    }

    /** Whether files wait for the end of a pause after a failure. */
    public boolean isPutOff(String partner) throws SQLException {
        try (var connection = database.getConnection(); var select = connection.prepareStatement(
                "select exists (select from door.outbox where partner = ? and not_before > now())")) {
            select.setString(1, partner);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private Optional<Waiting> take(String partner) throws SQLException {
        try (var connection = database.getConnection(); var select = connection.prepareStatement("""
                select outbox_id, org_id, outgoing_id from door.outbox where partner = ? and not_before <= now()
                 order by outbox_id limit 1 for update skip locked""")) {
            select.setString(1, partner);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(new Waiting(row.getLong(1), row.getInt(2), row.getLong(3))) : Optional.empty();
            }
        }
    }

    private void deliver(Waiting file, Sender sender) throws Exception {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select name, bytes from outgoing_file where outgoing_id = ?");
                var sent = connection.prepareStatement("update outgoing_file set sent_at = now() where outgoing_id = ?");
                var done = connection.prepareStatement("delete from door.outbox where outbox_id = ?")) {
            select.setLong(1, file.outgoingId());
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("outgoing file " + file.outgoingId() + " is in the outbox but is not there");
                }
                sender.send(row.getString("name"), row.getBytes("bytes"));
            }
            sent.setLong(1, file.outgoingId());
            sent.executeUpdate();
            done.setLong(1, file.outboxId());
            done.executeUpdate();
        }
    }
}
