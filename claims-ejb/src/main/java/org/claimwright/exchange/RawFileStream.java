package org.claimwright.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;

/** Bytes of a stored file from one position to another, one chunk in memory at a time. Read it in the transaction that opened it. */
final class RawFileStream extends InputStream {

    private final DataSource database;
    private final long fileId;
    private final long end;
    private long next;
    private byte[] chunk = new byte[0];
    private int read;

    /** @param end the first byte that does not belong to it */
    RawFileStream(DataSource database, long fileId, long firstByte, long end) {
        this.database = database;
        this.fileId = fileId;
        this.next = firstByte;
        this.end = end;
    }

    @Override
    public int read() throws IOException {
        return fetched() ? chunk[read++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, into.length);
        if (length == 0) {
            return 0;
        }
        if (!fetched()) {
            return -1;
        }
        int count = Math.min(length, chunk.length - read);
        System.arraycopy(chunk, read, into, offset, count);
        read += count;
        return count;
    }

    @Override
    public int available() {
        return chunk.length - read;
    }

    private boolean fetched() throws IOException {
        if (read < chunk.length) {
            return true;
        }
        if (next >= end) {
            return false;
        }
        int offset = (int) (next % RawFiles.CHUNK);
        chunk = fetch((int) (next / RawFiles.CHUNK), offset, (int) Math.min(RawFiles.CHUNK - offset, end - next));
        read = 0;
        next += chunk.length;
        return true;
    }

    private byte[] fetch(int ordinal, int offset, int length) throws IOException {
        try (var connection = database.getConnection(); var select = connection.prepareStatement(
                "select substring(bytes from ? for ?) from raw_chunk where file_id = ? and ordinal = ?")) {
            select.setInt(1, offset + 1);
            select.setInt(2, length);
            select.setLong(3, fileId);
            select.setInt(4, ordinal);
            try (ResultSet row = select.executeQuery()) {
                byte[] bytes = row.next() ? row.getBytes(1) : new byte[0];
                if (bytes.length != length) {
                    throw new IOException("file %d, chunk %d: %d bytes expected from byte %d of it, found %d"
                            .formatted(fileId, ordinal, length, offset, bytes.length));
                }
                return bytes;
            }
        } catch (SQLException e) {
            throw new IOException("file " + fileId + ", chunk " + ordinal + " could not be read", e);
        }
    }
}
