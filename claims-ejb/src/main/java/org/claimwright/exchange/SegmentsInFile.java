package org.claimwright.exchange;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.claimwright.access.Walled;
import org.claimwright.exchange.SegmentInFile.Text;
import org.claimwright.source.Source;

/** Shows where a fact was read: the bytes of a segment and of its neighbours, out of the file as it came. */
@Stateless
@PermitAll
@Walled
public class SegmentsInFile {

    /** How far to look for neighbours. */
    private static final int REACH = 2048;
    private static final int NEIGHBOURS = 4;

    @Resource(lookup = "java:jboss/datasources/ClaimwrightDS")
    private DataSource database;

    @Inject
    private RawFiles files;

    public SegmentsInFile() {
    }

    public SegmentsInFile(DataSource database, RawFiles files) {
        this.database = database;
        this.files = files;
    }

    /** @throws IllegalArgumentException when there is no such file, or it ends before the segment does */
    public SegmentInFile around(Source source) {
        byte[] bytes = read(source.fileId(), source.firstByte(), source.length() + 1L + REACH);
        if (bytes.length < source.length()) {
            throw new IllegalArgumentException("file " + source.fileId() + " ends before byte " + (source.firstByte() + source.length()));
        }
        Text lit = new Text(source.firstByte(), text(bytes, 0, source.length()));
        boolean last = bytes.length == source.length();
        byte terminator = last ? (byte) '~' : bytes[source.length()];
        List<Text> after = last ? List.of() : after(bytes, source.length() + 1, source.firstByte(), terminator);
        return new SegmentInFile(source, name(source.fileId()), before(source, terminator), lit, after);
    }

    private List<Text> before(Source source, byte terminator) {
        long from = Math.max(0, source.firstByte() - REACH);
        byte[] bytes = read(source.fileId(), from, source.firstByte() - from);
        List<Text> before = new ArrayList<>();
        int end = lastIndexOf(bytes, terminator, bytes.length - 1);
        while (end > 0 && before.size() < NEIGHBOURS) {
            int start = lastIndexOf(bytes, terminator, end - 1) + 1;
            if (start == 0 && from > 0) {
                break;
            }
            before.add(trimmed(bytes, start, end, from));
            end = start - 1;
        }
        Collections.reverse(before);
        return before;
    }

    private static List<Text> after(byte[] bytes, int start, long offset, byte terminator) {
        List<Text> after = new ArrayList<>();
        int from = start;
        for (int at = start; at < bytes.length && after.size() < NEIGHBOURS; at++) {
            if (bytes[at] == terminator) {
                after.add(trimmed(bytes, from, at, offset));
                from = at + 1;
            }
        }
        return after;
    }

    /** Line breaks after a terminator belong to no segment. */
    private static Text trimmed(byte[] bytes, int start, int end, long offset) {
        int from = start;
        while (from < end && (bytes[from] == '\r' || bytes[from] == '\n')) {
            from++;
        }
        return new Text(offset + from, text(bytes, from, end));
    }

    private static int lastIndexOf(byte[] bytes, byte wanted, int from) {
        int at = from;
        while (at >= 0 && bytes[at] != wanted) {
            at--;
        }
        return at;
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    private byte[] read(long fileId, long firstByte, long length) {
        try (InputStream in = files.open(fileId, firstByte, length)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new EJBException("file " + fileId + " could not be read", e);
        }
    }

    private String name(long fileId) {
        try (Connection connection = database.getConnection(); PreparedStatement select = connection.prepareStatement(
                "select name from raw_file where file_id = ?")) {
            select.setLong(1, fileId);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getString(1) : "";
            }
        } catch (SQLException e) {
            throw new EJBException("file " + fileId + " could not be read", e);
        }
    }
}
