package org.claimwright.exchange;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.claimwright.access.Settings;

/**
 * Every file that came in, byte for byte, with its sha256. A file is stored before anything reads it and never changes, so a position in it
 * is addressable for ever. The same bytes are stored once, under whatever name and by however many threads they come: a constraint decides.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class RawFiles {

    /** Bytes of a chunk: byte b of a file lies in chunk b / CHUNK. */
    static final int CHUNK = 1 << 20;
    public static final long DEFAULT_LIMIT = 1L << 31;

    @Resource(lookup = "java:jboss/datasources/ClaimwrightDS")
    private DataSource database;

    private final long limit;

    public RawFiles() {
        this.limit = Settings.load().number("limit.file-bytes", DEFAULT_LIMIT);
    }

    /** @param limit bytes that a file may have */
    public RawFiles(DataSource database, long limit) {
        this.database = database;
        this.limit = limit;
    }

    /**
     * What became of bytes that came in.
     *
     * @param duplicate the same bytes were here already: refused, the arrival is noted
     * @param sha256    in hex
     */
    public record Stored(long fileId, boolean duplicate, String sha256, long size) {
    }

    private record Known(long size, String partner, String state) {
    }

    /**
     * Stores a file, and notes its arrival also when its bytes are here already.
     *
     * @param partner the trading partner's name, or {@code upload}
     * @param name    as the sender called it; never used as a path
     * @throws FileTooLarge when it is, with nothing kept
     * @throws TransferBroken when the stream fails, with nothing kept
     */
    public Stored store(String partner, String name, InputStream in) throws TransferBroken, FileTooLarge {
        try (Connection connection = database.getConnection()) {
            long fileId = number(connection);
            execute(connection, "savepoint before_the_bytes");
            MessageDigest digest = sha256();
            long size = writeChunks(connection, fileId, in, digest);
            Stored stored = register(connection, new Stored(fileId, false, HexFormat.of().formatHex(digest.digest()), size), partner, name);
            noteArrival(connection, stored, partner, name);
            return stored;
        } catch (IOException e) {
            throw new TransferBroken(e);
        } catch (SQLException e) {
            throw new EJBException("the file could not be stored", e);
        }
    }

    /** The whole file, read chunk by chunk. */
    public InputStream open(long fileId) {
        return new RawFileStream(database, fileId, 0, find(fileId).size());
    }

    /**
     * A part of the file.
     *
     * @param firstByte 0-based
     */
    public InputStream open(long fileId, long firstByte, long length) {
        return new RawFileStream(database, fileId, firstByte, Math.min(find(fileId).size(), firstByte + length));
    }

    /** The file cannot be read as what it should be: kept, set aside, and said why. */
    public void quarantine(long fileId, String why) {
        conclude(fileId, "QUARANTINED", false, why);
    }

    /** @param accepted no error in it; {@code problem} the first one in words, or null */
    public void read(long fileId, boolean accepted, String problem) {
        conclude(fileId, "READ", accepted, problem);
    }

    /** The name of the partner that sent the file first, or {@code upload}. */
    public String partner(long fileId) {
        return find(fileId).partner();
    }

    /** Stored, and neither read nor quarantined. */
    public boolean isUnread(long fileId) {
        return find(fileId).state().equals("RECEIVED");
    }

    private void conclude(long fileId, String state, boolean accepted, String problem) {
        try (var connection = database.getConnection(); var update = connection.prepareStatement(
                "update raw_file set state = ?, accepted = ?, problem = ? where file_id = ?")) {
            update.setString(1, state);
            update.setBoolean(2, accepted);
            update.setString(3, StoredText.of(problem));
            update.setLong(4, fileId);
            if (update.executeUpdate() != 1) {
                throw unknown(fileId);
            }
        } catch (SQLException e) {
            throw new EJBException("file " + fileId + " could not be marked " + state, e);
        }
    }

    private Known find(long fileId) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select size, partner, state from raw_file where file_id = ?")) {
            select.setLong(1, fileId);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw unknown(fileId);
                }
                return new Known(row.getLong(1), row.getString(2), row.getString(3));
            }
        } catch (SQLException e) {
            throw new EJBException("file " + fileId + " could not be read", e);
        }
    }

    private static long number(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("select nextval(pg_get_serial_sequence('raw_file', 'file_id'))");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private long writeChunks(Connection connection, long fileId, InputStream in, MessageDigest digest)
            throws SQLException, IOException, FileTooLarge {
        long size = 0;
        try (var insert = connection.prepareStatement(
                "insert into raw_chunk (org_id, file_id, ordinal, bytes) values (current_setting('app.org')::int, ?, ?, ?)")) {
            byte[] chunk = in.readNBytes(CHUNK);
            for (int ordinal = 0; chunk.length > 0; ordinal++) {
                size += chunk.length;
                if (size > limit) {
                    throw new FileTooLarge(limit);
                }
                digest.update(chunk);
                insert.setLong(1, fileId);
                insert.setInt(2, ordinal);
                insert.setBytes(3, chunk);
                insert.executeUpdate();
                chunk = in.readNBytes(CHUNK);
            }
        }
        return size;
    }

    /** The unique hash decides, also between two transactions: the second one waits here for the first and finds itself the duplicate. */
    private static Stored register(Connection connection, Stored fresh, String partner, String name) throws SQLException {
        byte[] hash = HexFormat.of().parseHex(fresh.sha256());
        try (var insert = connection.prepareStatement("""
                insert into raw_file (org_id, file_id, sha256, size, name, partner) overriding system value
                values (current_setting('app.org')::int, ?, ?, ?, ?, ?) on conflict on constraint same_bytes_are_stored_once do nothing""")) {
            insert.setLong(1, fresh.fileId());
            insert.setBytes(2, hash);
            insert.setLong(3, fresh.size());
            insert.setString(4, name);
            insert.setString(5, partner);
            if (insert.executeUpdate() == 1) {
                return fresh;
            }
        }
        execute(connection, "rollback to savepoint before_the_bytes");
        OptionalLong known = find(connection, hash);
        return new Stored(known.orElseThrow(), true, fresh.sha256(), fresh.size());
    }

    private static OptionalLong find(Connection connection, byte[] hash) throws SQLException {
        try (var select = connection.prepareStatement("select file_id from raw_file where sha256 = ?")) {
            select.setBytes(1, hash);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
            }
        }
    }

    private static void noteArrival(Connection connection, Stored stored, String partner, String name) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into file_arrival (org_id, file_id, name, partner, duplicate) values (current_setting('app.org')::int, ?, ?, ?, ?)""")) {
            insert.setLong(1, stored.fileId());
            insert.setString(2, name);
            insert.setString(3, partner);
            insert.setBoolean(4, stored.duplicate());
            insert.executeUpdate();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static IllegalArgumentException unknown(long fileId) {
        return new IllegalArgumentException("there is no file " + fileId);
    }
}
