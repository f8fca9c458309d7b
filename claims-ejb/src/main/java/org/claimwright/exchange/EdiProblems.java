package org.claimwright.exchange;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.claimwright.edi.EdiProblem;

/** What is wrong with read files, located. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class EdiProblems {

    private static final String INSERT = """
            insert into edi_problem (org_id, file_id, ordinal, transaction_ordinal, interchange, group_control, transaction_control,
                segment, segment_id, loop, element, component, repetition, byte_offset, severity, rule, snip, code, found, expected)
            values (current_setting('app.org')::int, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    @Resource(lookup = "java:jboss/datasources/ClaimwrightDS")
    private DataSource database;

    public EdiProblems() {
    }

    public EdiProblems(DataSource database) {
        this.database = database;
    }

    /**
     * A problem of a file.
     *
     * @param ordinal     in the file, from 1
     * @param transaction ordinal of its ST in the file, null outside one
     */
    public record Noted(int ordinal, Integer transaction, EdiProblem problem) {
    }

    public void addAll(long fileId, List<Noted> problems) {
        try (var connection = database.getConnection(); var insert = connection.prepareStatement(INSERT)) {
            for (Noted noted : problems) {
                fill(insert, fileId, noted);
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new EJBException("the problems of file " + fileId + " could not be noted", e);
        }
    }

    private static void fill(PreparedStatement insert, long fileId, Noted noted) throws SQLException {
        EdiProblem problem = noted.problem();
        insert.setLong(1, fileId);
        insert.setInt(2, noted.ordinal());
        insert.setObject(3, noted.transaction());
        insert.setString(4, StoredText.of(problem.interchange()));
        insert.setString(5, StoredText.of(problem.group()));
        insert.setString(6, StoredText.of(problem.transaction()));
        insert.setObject(7, problem.segment());
        insert.setString(8, StoredText.of(problem.segmentId()));
        insert.setString(9, StoredText.of(problem.loop()));
        insert.setObject(10, problem.element());
        insert.setObject(11, problem.component());
        insert.setObject(12, problem.repetition());
        insert.setLong(13, problem.byteOffset());
        insert.setString(14, StoredText.of(problem.severity().name()));
        insert.setString(15, StoredText.of(problem.rule()));
        insert.setInt(16, problem.snip());
        insert.setString(17, StoredText.of(problem.code()));
        insert.setString(18, StoredText.of(problem.found()));
        insert.setString(19, StoredText.of(problem.expected()));
    }
}
