package org.claimwright.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;

/** The same rows by COPY alone, one transaction, by the owner, into copies of the same tables with their keys and indexes and without policies and triggers. */
final class Yardstick {

    private static final List<String> TABLES = List.of("remittance", "remittance_claim", "adjudication", "adjustment", "provider_adjustment", "journal",
            "entry", "work_item", "work_item_event");

    private final BenchDatabase database;
    private final Map<String, String> columns = new LinkedHashMap<>();

    Yardstick(BenchDatabase database) throws SQLException {
        this.database = database;
        BenchDatabase.run(database.owner(), "create schema yard");
        for (String table : TABLES) {
            BenchDatabase.run(database.owner(), "create table yard." + table + " (like " + table + " including all)");
            columns.put(table, columns(table));
        }
    }

    private String columns(String table) throws SQLException {
        String sql = """
                select string_agg(attname, ', ' order by attnum) from pg_attribute
                 where attrelid = ?::regclass and attnum > 0 and not attisdropped and attgenerated = ''""";
        try (PreparedStatement select = database.superuser().prepareStatement(sql)) {
            select.setString(1, table);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    /** Rows that stand in the product's tables and not yet here, as COPY text. */
    private Map<String, byte[]> news() throws SQLException, IOException {
        Map<String, byte[]> news = new LinkedHashMap<>();
        PGConnection from = database.superuser().unwrap(PGConnection.class);
        for (String table : TABLES) {
            ByteArrayOutputStream rows = new ByteArrayOutputStream();
            from.getCopyAPI().copyOut("copy (select " + columns.get(table) + " from " + table + " t where not exists (select from yard." + table
                    + " y where " + sameKey(table) + ")) to stdout", rows);
            news.put(table, rows.toByteArray());
        }
        return news;
    }

    private String sameKey(String table) throws SQLException {
        String sql = """
                select a.attname from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
                 where i.indrelid = ?::regclass and i.indisprimary""";
        List<String> same = new ArrayList<>();
        try (PreparedStatement select = database.superuser().prepareStatement(sql)) {
            select.setString(1, table);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    same.add("y." + row.getString(1) + " = t." + row.getString(1));
                }
            }
        }
        return String.join(" and ", same);
    }

    /** Brings the copies up to the product's tables, so that both are as large; not timed. */
    void catchUp() throws SQLException, IOException {
        load(news());
    }

    /** What was taken for what is new by COPY. */
    record Loaded(double wall, double cpu, long rows) {
    }

    Loaded loadNews() throws SQLException, IOException {
        Map<String, byte[]> news = news();
        BenchDatabase.run(database.superuser(), "checkpoint");
        double cpu = BenchDatabase.cpuOf(database.owner());
        long begun = System.nanoTime();
        long rows = load(news);
        return new Loaded((System.nanoTime() - begun) / 1e9, BenchDatabase.cpuOf(database.owner()) - cpu, rows);
    }

    private long load(Map<String, byte[]> news) throws SQLException, IOException {
        Connection owner = database.owner();
        long rows = 0;
        owner.setAutoCommit(false);
        for (Map.Entry<String, byte[]> table : news.entrySet()) {
            rows += owner.unwrap(PGConnection.class).getCopyAPI().copyIn("copy yard." + table.getKey() + " (" + columns.get(table.getKey()) + ") from stdin",
                    new ByteArrayInputStream(table.getValue()), 1 << 16);
        }
        owner.commit();
        owner.setAutoCommit(true);
        return rows;
    }
}
