package org.claimwright.receivables;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.claimwright.access.Walled;
import org.claimwright.money.Money;
import org.claimwright.source.Source;

/** From any entry back to the rule and to the bytes of the segment. */
@Stateless
@Walled
@PermitAll
public class Provenances {

    /** Of every stored chunk but the last. */
    private static final int CHUNK = 1 << 20;

    @Resource(lookup = "java:jboss/datasources/ClaimwrightDS")
    private DataSource database;

    public Provenances() {
    }

    public Provenances(DataSource database) {
        this.database = database;
    }

    private static final String SELECT = """
        select e.journal_id, e.entry_no, e.account, e.cents, j.booked_on, j.actor, e.rule, coalesce(t.words, j.memo) as words, e.file_id, e.first_byte,
               e.length, e.element, f.name
          from entry e
          join journal j on j.org_id = e.org_id and j.journal_id = e.journal_id
          left join door.rule_text t on t.rulebook = split_part(e.rule, '@', 1) and t.version = split_part(split_part(e.rule, '@', 2), '/', 1)
                and t.rule = split_part(e.rule, '/', 2)
          left join raw_file f on f.org_id = e.org_id and f.file_id = e.file_id
        """;

    /** Empty when there is no such entry. */
    public Optional<Provenance> of(UUID journalId, int entryNo) {
        return select(SELECT + " where e.journal_id = ? and e.entry_no = ?", journalId, entryNo).stream().findFirst();
    }

    /** Of every entry of a claim, the oldest journal first. */
    public List<Provenance> ofClaim(long claimId) {
        return select(SELECT + " where e.claim_id = ? order by j.booked_at, e.journal_id, e.entry_no", claimId);
    }

    private List<Provenance> select(String sql, Object... keys) {
        try (Connection connection = database.getConnection(); PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < keys.length; i++) {
                select.setObject(i + 1, keys[i]);
            }
            List<Provenance> provenances = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    provenances.add(provenance(connection, row));
                }
            }
            return provenances;
        } catch (SQLException e) {
            throw new EJBException("the entries could not be traced", e);
        }
    }

    /** The text of the bytes that a source names; empty when they are not stored here. */
    public String text(Source source) {
        try (Connection connection = database.getConnection()) {
            return text(connection, source);
        } catch (SQLException e) {
            throw new EJBException("file " + source.fileId() + " could not be read at byte " + source.firstByte(), e);
        }
    }

    private static Provenance provenance(Connection connection, ResultSet row) throws SQLException {
        Source source = row.getObject("file_id") == null ? null
            : new Source(row.getLong("file_id"), row.getLong("first_byte"), row.getInt("length"), row.getInt("element"));
        return new Provenance(row.getObject("journal_id", UUID.class), row.getInt("entry_no"), Account.of(row.getString("account")), Money.ofCents(row.getLong("cents")),
            row.getObject("booked_on", LocalDate.class), row.getString("actor"), row.getString("rule"), row.getString("words"), source,
            row.getString("name"), source == null ? null : text(connection, source));
    }

    private static String text(Connection connection, Source source) throws SQLException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(source.length());
        long end = source.firstByte() + source.length();
        for (long at = source.firstByte(); at < end; at = (at / CHUNK + 1) * CHUNK) {
            bytes.writeBytes(piece(connection, source.fileId(), at, Math.min(end, (at / CHUNK + 1) * CHUNK)));
        }
        return asText(bytes.toByteArray());
    }

    /** Bytes of one chunk, from the file's byte {@code from} to before {@code to}. */
    private static byte[] piece(Connection connection, long fileId, long from, long to) throws SQLException {
        String sql = "select substring(bytes from ? for ?) from raw_chunk where file_id = ? and ordinal = ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(1, (int) (from % CHUNK) + 1);
            select.setInt(2, (int) (to - from));
            select.setLong(3, fileId);
            select.setInt(4, (int) (from / CHUNK));
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? rows.getBytes(1) : new byte[0];
            }
        }
    }

    /** UTF-8 if it is that, else Latin-1: senders use both, and none says which. */
    private static String asText(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }
}
