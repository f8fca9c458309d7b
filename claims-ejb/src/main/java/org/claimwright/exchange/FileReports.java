package org.claimwright.exchange;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.claimwright.access.Walled;
import org.claimwright.edi.EdiProblem;
import org.claimwright.edi.EdiProblem.Severity;
import org.claimwright.exchange.FileReport.TransactionReport;

/** The files that came in, as {@link FileReport}s. Three statements, however many files are asked for. */
@Stateless
@PermitAll
@Walled
public class FileReports {

    private static final String FILES = """
            select f.*, (select count(*) from file_arrival a where a.file_id = f.file_id) as arrivals
              from raw_file f where f.file_id = any(?) order by f.file_id desc""";

    /** So many problems of a file are shown in a list, and of a file asked for by itself; the counts of its transactions tell of the others. */
    private static final int MOST_LISTED = 20;
    private static final int MOST_SHOWN = 1000;

    @Resource(lookup = "java:jboss/datasources/ClaimwrightDS")
    private DataSource database;

    public FileReports() {
    }

    public FileReports(DataSource database) {
        this.database = database;
    }

    public Optional<FileReport> find(long fileId) {
        return reports(new Object[] {fileId}, MOST_SHOWN).stream().findFirst();
    }

    /**
     * Newest first.
     *
     * @param before only files with a smaller id: the last one of the page before; {@link Long#MAX_VALUE} for the first page
     */
    public List<FileReport> newest(int limit, long before) {
        List<Long> ids = new ArrayList<>();
        try (Connection connection = database.getConnection(); PreparedStatement select = connection.prepareStatement(
                "select file_id from raw_file where file_id < ? order by file_id desc limit ?")) {
            select.setLong(1, before);
            select.setInt(2, limit);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getLong(1));
                }
            }
        } catch (SQLException e) {
            throw new EJBException("the files could not be listed", e);
        }
        return reports(ids.toArray(), MOST_LISTED);
    }

    private List<FileReport> reports(Object[] ids, int mostProblems) {
        try (Connection connection = database.getConnection()) {
            Array asked = connection.createArrayOf("bigint", ids);
            Map<Long, List<EdiProblem>> problems = problems(connection, asked, mostProblems);
            Map<Long, List<TransactionReport>> transactions = transactions(connection, asked);
            List<FileReport> reports = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(FILES)) {
                select.setArray(1, asked);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        long file = row.getLong("file_id");
                        reports.add(report(row, problems.getOrDefault(file, List.of()), transactions.getOrDefault(file, List.of())));
                    }
                }
            }
            return reports;
        } catch (SQLException e) {
            throw new EJBException("the files could not be read", e);
        }
    }

    private static FileReport report(ResultSet row, List<EdiProblem> problems, List<TransactionReport> transactions) throws SQLException {
        return new FileReport(row.getLong("file_id"), row.getString("name"), row.getString("partner"), row.getLong("size"),
                row.getTimestamp("arrived_at").toInstant(), row.getString("state"), (Boolean) row.getObject("accepted"), row.getString("problem"),
                row.getInt("arrivals"), problems, transactions);
    }

    private static Map<Long, List<EdiProblem>> problems(Connection connection, Array files, int most) throws SQLException {
        Map<Long, List<EdiProblem>> problems = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement("select * from edi_problem where file_id = any(?) and ordinal <= ? order by file_id, ordinal")) {
            select.setArray(1, files);
            select.setInt(2, most);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    problems.computeIfAbsent(row.getLong("file_id"), file -> new ArrayList<>()).add(problem(row));
                }
            }
        }
        return problems;
    }

    private static EdiProblem problem(ResultSet row) throws SQLException {
        return new EdiProblem(row.getString("interchange"), row.getString("group_control"), row.getString("transaction_control"),
                (Integer) row.getObject("segment"), row.getString("segment_id"), row.getString("loop"), (Integer) row.getObject("element"),
                (Integer) row.getObject("component"), (Integer) row.getObject("repetition"), row.getLong("byte_offset"),
                Severity.valueOf(row.getString("severity")), row.getString("rule"), row.getInt("snip"), row.getString("code"),
                row.getString("found"), row.getString("expected"));
    }

    private static Map<Long, List<TransactionReport>> transactions(Connection connection, Array files) throws SQLException {
        Map<Long, List<TransactionReport>> transactions = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement("select * from transaction_set where file_id = any(?) order by file_id, ordinal")) {
            select.setArray(1, files);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    transactions.computeIfAbsent(row.getLong("file_id"), file -> new ArrayList<>()).add(transaction(row));
                }
            }
        }
        return transactions;
    }

    private static TransactionReport transaction(ResultSet row) throws SQLException {
        return new TransactionReport(row.getLong("transaction_id"), row.getString("interchange"), row.getString("group_control"),
                row.getString("control"), row.getString("code"), row.getString("version"), row.getString("guide"), row.getBoolean("accepted"),
                row.getInt("errors"), row.getInt("warnings"));
    }
}
