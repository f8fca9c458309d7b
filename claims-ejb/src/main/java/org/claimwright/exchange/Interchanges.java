package org.claimwright.exchange;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.claimwright.edi.EdiListener.InterchangeResult;

/** The envelopes of read files, by which a control number that comes again with other bytes is seen. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Interchanges {

    @Resource(lookup = "java:jboss/datasources/ClaimwrightDS")
    private DataSource database;

    public Interchanges() {
    }

    public Interchanges(DataSource database) {
        this.database = database;
    }

    /**
     * Notes an interchange.
     *
     * @param ordinal         of it in the file, from 1
     * @param numbersRestart  the partner is known to restart its control numbers, so one seen before says nothing
     * @return whether the sender's control number was seen before, with other bytes or in this file: flagged, never refused
     */
    public boolean add(long fileId, int ordinal, InterchangeResult interchange, boolean numbersRestart) {
        String sender = interchange.senderQualifier() + ":" + interchange.sender();
        try (var connection = database.getConnection(); var insert = connection.prepareStatement("""
                insert into interchange (org_id, file_id, ordinal, control, sender, receiver, usage, code, note, seen_before)
                values (current_setting('app.org')::int, ?, ?, ?, ?, ?, ?, ?, ?,
                    not ? and exists (select from interchange before where before.sender = ? and before.control = ?))
                returning seen_before""")) {
            insert.setLong(1, fileId);
            insert.setInt(2, ordinal);
            insert.setString(3, StoredText.of(interchange.control()));
            insert.setString(4, StoredText.of(sender));
            insert.setString(5, StoredText.of(interchange.receiverQualifier() + ":" + interchange.receiver()));
            insert.setString(6, StoredText.of(interchange.usage()));
            insert.setString(7, StoredText.of(interchange.code()));
            insert.setString(8, StoredText.of(interchange.note()));
            insert.setBoolean(9, numbersRestart);
            insert.setString(10, StoredText.of(sender));
            insert.setString(11, StoredText.of(interchange.control()));
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new EJBException("interchange " + ordinal + " of file " + fileId + " could not be noted", e);
        }
    }
}
