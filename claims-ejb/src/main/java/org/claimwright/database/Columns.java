package org.claimwright.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/**
 * Binds a set of rows to a statement that unnests them, one array a column: {@code insert into t (a, b) select * from
 * unnest(?::bigint[], ?::text[])}. Row-level security refuses COPY, and arrays cost hardly more.
 *
 * <pre>
 * new Columns&lt;&gt;(insert, rows).add("int8", Row::id).add("text", Row::name);
 * </pre>
 */
public final class Columns<T> {

    private final PreparedStatement statement;
    private final List<T> rows;
    private int bound;

    public Columns(PreparedStatement statement, List<T> rows) {
        this.statement = statement;
        this.rows = rows;
    }

    /** The first column is this parameter, from 1; what stands before it is the caller's. */
    public Columns<T> from(int parameter) {
        bound = parameter - 1;
        return this;
    }

    /**
     * Binds the next parameter.
     *
     * @param type   of the elements, as PostgreSQL calls it: int8, int4, text, uuid, date, numeric, bool
     * @param column may give null; dates as their ISO text
     */
    public Columns<T> add(String type, Function<T, ?> column) throws SQLException {
        Object[] values = array(type);
        for (int i = 0; i < values.length; i++) {
            values[i] = element(type, column.apply(rows.get(i)));
        }
        statement.setArray(++bound, statement.getConnection().createArrayOf(type, values));
        return this;
    }

    /** The driver sends arrays of these classes in binary, which the server need not parse. */
    private Object[] array(String type) {
        return switch (type) {
            case "int8" -> new Long[rows.size()];
            case "int4" -> new Integer[rows.size()];
            case "text" -> new String[rows.size()];
            default -> new Object[rows.size()];
        };
    }

    private static Object element(String type, Object value) {
        if (value instanceof Number number) {
            return type.equals("int8") ? (Object) number.longValue() : type.equals("int4") ? (Object) number.intValue() : value;
        }
        return value;
    }
}
