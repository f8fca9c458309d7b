package org.claimwright.exchange;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.claimwright.edi.TransactionHeader;
import org.claimwright.edi.TransactionResult;

/** Every ST that was read: its envelope, its place in the file and what the check said. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class TransactionSets {

    private static final String INSERT = """
            insert into transaction_set (org_id, file_id, ordinal, interchange, usage, sender, receiver, group_control, functional_id, version,
                code, control, first_byte, length, segments, delimiters, guide, accepted, truncated, errors, warnings)
            values (current_setting('app.org')::int, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    @Resource(lookup = "java:jboss/datasources/ClaimwrightDS")
    private DataSource database;

    public TransactionSets() {
    }

    public TransactionSets(DataSource database) {
        this.database = database;
    }

    /** The ids, in the order of the transactions. */
    public List<Long> addAll(long fileId, List<TransactionResult> transactions) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(INSERT, new String[] {"transaction_id"})) {
            for (TransactionResult transaction : transactions) {
                fill(insert, fileId, transaction);
                insert.addBatch();
            }
            insert.executeBatch();
            return ids(insert);
        } catch (SQLException e) {
            throw new EJBException("the transactions of file " + fileId + " could not be noted", e);
        }
    }

    private static List<Long> ids(PreparedStatement insert) throws SQLException {
        List<Long> ids = new ArrayList<>();
        try (ResultSet keys = insert.getGeneratedKeys()) {
            while (keys.next()) {
                ids.add(keys.getLong(1));
            }
        }
        return ids;
    }

    private static void fill(PreparedStatement insert, long fileId, TransactionResult transaction) throws SQLException {
        TransactionHeader header = transaction.header();
        insert.setLong(1, fileId);
        insert.setInt(2, header.ordinal());
        insert.setString(3, StoredText.of(header.interchange()));
        insert.setString(4, StoredText.of(header.usage()));
        insert.setString(5, StoredText.of(header.interchangeSender()));
        insert.setString(6, StoredText.of(header.interchangeReceiver()));
        insert.setString(7, StoredText.of(header.group()));
        insert.setString(8, StoredText.of(header.functionalId()));
        insert.setString(9, StoredText.of(header.version()));
        insert.setString(10, StoredText.of(header.transactionSet()));
        insert.setString(11, StoredText.of(header.control()));
        insert.setLong(12, header.firstByte());
        insert.setLong(13, transaction.length());
        insert.setInt(14, transaction.segments());
        insert.setString(15, StoredText.of(header.delimiters().asText()));
        insert.setString(16, StoredText.of(transaction.guide()));
        insert.setBoolean(17, transaction.accepted());
        insert.setBoolean(18, transaction.truncated());
        insert.setInt(19, transaction.errors());
        insert.setInt(20, transaction.warnings());
    }
}
