package org.claimwright.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.claimwright.TestDatabase;
import org.junit.jupiter.api.Test;

/** Rows as they are laid out are the rows that are stored. */
class NewRowsTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh();

    private record Row(int number, LocalDate day, BigDecimal units, String code) {
    }

    @Test
    void each_column_comes_back_as_it_was_laid_out_also_where_it_is_null() throws Exception {
        int org = DATABASE.organisation("rows");
        List<Row> rows = List.of(new Row(1, LocalDate.of(1969, 12, 31), new BigDecimal("1.500"), "A"), new Row(2, null, null, null),
            new Row(3, LocalDate.of(2026, 2, 28), new BigDecimal("-3"), "\u00c4,\"x"));
        DATABASE.run(org, source -> new NewRows<>("adjudication", rows).same("remittance_id", 7L).add("claim_ordinal", "int4", Row::number)
            .add("line_ordinal", "int4", Row::number).add("charge_cents", "int8", Row::number).add("paid_cents", "int8", row -> 0)
            .add("units", "numeric", Row::units).add("service_date", "date", Row::day).add("code", "text", Row::code)
            .add("first_byte", "int8", row -> 5_000_000_000L).add("length", "int4", row -> 1).insert(source.getConnection()));
        assertEquals("7 1 1969-12-31 1.500 A 5000000000|7 2 - - - 5000000000|7 3 2026-02-28 -3.000 \u00c4,\"x 5000000000", DATABASE.ask(org,
            "select string_agg(concat_ws(' ', remittance_id, line_ordinal, coalesce(service_date::text, '-'), coalesce(units::text, '-'), coalesce(code, '-'),"
                + " first_byte), '|' order by line_ordinal) from adjudication"));
    }

    private record Leg(int journal, int number, long cents) {
    }

    @Test
    void a_picked_value_is_the_one_of_its_number() throws Exception {
        int org = DATABASE.organisation("picked");
        List<UUID> ids = List.of(new UUID(1, 1), new UUID(2, 2));
        List<Leg> legs = List.of(new Leg(2, 1, 200), new Leg(1, 1, 100), new Leg(2, 2, -200), new Leg(1, 2, -100));
        DATABASE.run(org, source -> {
            new NewRows<>("journal", ids).add("journal_id", "uuid", id -> id).same("kind", "OPENING").same("booked_on", LocalDate.of(2026, 2, 1))
                .same("actor", "test").insert(source.getConnection());
            new NewRows<>("entry", legs).pick("journal_id", "uuid", ids, Leg::journal).add("entry_no", "int4", Leg::number)
                .same("account", "charges").add("cents", "int8", Leg::cents).insert(source.getConnection());
        });
        assertEquals("1 100, 1 -100, 2 200, 2 -200", DATABASE.ask(org,
            "select string_agg(right(journal_id::text, 1) || ' ' || cents, ', ' order by journal_id, entry_no) from entry"));
    }
}
