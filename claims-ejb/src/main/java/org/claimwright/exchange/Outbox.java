package org.claimwright.exchange;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Files that go out: written in the transaction of what they tell, and sent after it has committed ({@link SendNext}). */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Outbox {

    @Resource(lookup = "java:jboss/datasources/ClaimwrightDS")
    private DataSource database;

    public Outbox() {
    }

    public Outbox(DataSource database) {
        this.database = database;
    }

    /**
     * Puts a file in a partner's outbox. Its name is kind, number and {@code .edi}: unique, so sending it again replaces it by itself.
     *
     * @param kind           {@code TA1} or {@code 999}
     * @param answersFileId  the raw file that it answers
     * @return its number
     */
    public long put(String partner, String kind, byte[] bytes, long answersFileId) {
        try (var connection = database.getConnection()) {
            long outgoingId = file(connection, partner, kind, bytes, answersFileId);
            try (var insert = connection.prepareStatement(
                    "insert into door.outbox (org_id, partner, outgoing_id) values (current_setting('app.org')::int, ?, ?)")) {
                insert.setString(1, partner);
                insert.setLong(2, outgoingId);
                insert.executeUpdate();
            }
            return outgoingId;
        } catch (SQLException e) {
            throw new EJBException("the " + kind + " that answers file " + answersFileId + " could not be put in the outbox", e);
        }
    }

    /** A new control number for an interchange or a group of ours: at most nine digits, unique until a thousand million were used. */
    public long controlNumber() {
        try (var connection = database.getConnection(); var select = connection.prepareStatement("select nextval('door.control_number')");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new EJBException("no control number could be had", e);
        }
    }

    private static long file(Connection connection, String partner, String kind, byte[] bytes, long answersFileId) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into outgoing_file (org_id, outgoing_id, partner, kind, name, bytes, answers_file_id) overriding system value
                select current_setting('app.org')::int, id, ?, ?, ? || '-' || id || '.edi', ?, ?
                  from nextval(pg_get_serial_sequence('outgoing_file', 'outgoing_id')) id returning outgoing_id""")) {
            insert.setString(1, partner);
            insert.setString(2, kind);
            insert.setString(3, kind);
            insert.setBytes(4, bytes);
            insert.setLong(5, answersFileId);
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
