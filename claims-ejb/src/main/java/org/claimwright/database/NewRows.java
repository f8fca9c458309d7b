package org.claimwright.database;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Rows for one table of the organisation that was entered, laid out column by column and inserted in one statement. Laying out needs no
 * connection, so a thread may do it while another one's statement runs.
 *
 * <pre>
 * new NewRows&lt;&gt;("entry", entries).add("entry_no", "int4", Entry::number).add("account", "text", Entry::account).insert(connection);
 * </pre>
 *
 * <p>Arrays are unnested in the select list, where PostgreSQL hands on row by row; in the from clause it stores each column away first and takes a
 * fifth longer. The organisation is asked for once a statement, and not once a row by the column's default.
 */
public final class NewRows<T> {

    private static final LocalDate FIRST_DAY = LocalDate.EPOCH;

    /** @param values one for each row, an array of one class as the driver sends it in binary; or the one value of all rows */
    private record Column(String name, String expression, List<Parameter> values) {
    }

    /** @param type null = no array */
    private record Parameter(String type, Object value) {

        void bind(PreparedStatement statement, int index) throws SQLException {
            if (type == null) {
                statement.setObject(index, value);
            } else {
                Array array = statement.getConnection().createArrayOf(type, (Object[]) value);
                statement.setArray(index, array);
            }
        }
    }

    private final String table;
    private final List<T> rows;
    private final List<Column> columns = new ArrayList<>();

    public NewRows(String table, List<T> rows) {
        this.table = table;
        this.rows = rows;
    }

    /** A column with the same value in all rows. */
    public NewRows<T> same(String column, Object value) {
        columns.add(new Column(column, "?", List.of(new Parameter(null, value))));
        return this;
    }

    /**
     * A column with a value of each row.
     *
     * @param type  of the column, as PostgreSQL calls it: int8, int4, text, uuid, date, numeric, bytea, bool
     * @param value may give null; a {@link Number} for int8 and int4, a {@link LocalDate} for date
     */
    public NewRows<T> add(String column, String type, Function<T, ?> value) {
        boolean date = type.equals("date");
        Parameter values = new Parameter(date ? "int4" : type, array(type, value));
        columns.add(new Column(column, date ? "date '" + FIRST_DAY + "' + unnest(?::int4[])" : "unnest(?::" + type + "[])", List.of(values)));
        return this;
    }

    /**
     * A column whose few values stand in many rows: each is sent once.
     *
     * @param type   one of a fixed length, such as uuid: the server finds the one that is picked without looking at those before it
     * @param number of the row's value in the list, from 1
     */
    public NewRows<T> pick(String column, String type, List<?> values, Function<T, Integer> number) {
        columns.add(new Column(column, "(?::" + type + "[])[unnest(?::int4[])]",
            List.of(new Parameter(type, values.toArray()), new Parameter("int4", array("int4", number)))));
        return this;
    }

    private Object[] array(String type, Function<T, ?> value) {
        Object[] values = switch (type) {
            case "int8" -> new Long[rows.size()];
            case "int4", "date" -> new Integer[rows.size()];
            case "text" -> new String[rows.size()];
            case "bytea" -> new byte[rows.size()][];
            default -> new Object[rows.size()];
        };
        for (int i = 0; i < values.length; i++) {
            values[i] = element(type, value.apply(rows.get(i)));
        }
        return values;
    }

    private static Object element(String type, Object value) {
        if (value instanceof Number number) {
            return type.equals("int8") ? (Object) number.longValue() : type.equals("int4") ? (Object) number.intValue() : value;
        }
        return value instanceof LocalDate day ? (Object) Math.toIntExact(day.toEpochDay()) : value;
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Inserts them; no rows are no statement. */
    public void insert(Connection connection) throws SQLException {
        if (!rows.isEmpty()) {
            try (PreparedStatement insert = prepare(connection, "")) {
                insert.executeUpdate();
            }
        }
    }

    /** @param ending behind the rows: what becomes of a conflict, what is returned; or empty */
    public PreparedStatement prepare(Connection connection, String ending) throws SQLException {
        PreparedStatement insert = connection.prepareStatement(sql(ending));
        int index = 0;
        for (Column column : columns) {
            for (Parameter parameter : column.values) {
                parameter.bind(insert, ++index);
            }
        }
        return insert;
    }

    private String sql(String ending) {
        return columns.stream().map(Column::name).collect(Collectors.joining(", ", "insert into " + table + " (org_id, ", ")"))
            + columns.stream().map(Column::expression).collect(Collectors.joining(", ", " select (select current_setting('app.org')::int), ", " " + ending));
    }
}
