package org.claimwright.receivables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.claimwright.TestDatabase;
import org.junit.jupiter.api.Test;

/** The last line: what PostgreSQL refuses by itself, whatever a program does. Plain SQL, past every class of ours. */
class LedgerConstraintsTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final int ORG = DATABASE.organisation("practice");

    @Test
    void a_journal_that_sums_to_zero_is_taken() throws Exception {
        UUID journal = journal();
        entries(journal, "charges -10000", "insurer-open 10000");
        assertEquals("0", DATABASE.ask(ORG, "select sum(cents) from entry where journal_id = '" + journal + "'"));
    }

    @Test
    void a_journal_off_by_a_cent_is_refused() throws Exception {
        UUID journal = journal();
        refused("off by -1 cents", () -> entries(journal, "charges -10000", "insurer-open 9999"));
    }

    @Test
    void two_journals_off_by_opposite_amounts_are_refused_together() throws Exception {
        UUID one = journal();
        UUID other = journal();
        refused("entry_debits_equal_credits", () -> DATABASE.execute(ORG, insert(one, 1, "charges -100") + ", " + values(other, 1, "charges 100")));
    }

    @Test
    void a_second_statement_cannot_add_to_a_journal_even_when_it_sums_to_zero() throws Exception {
        UUID journal = journal();
        entries(journal, "charges -10000", "insurer-open 10000");
        refused("2 of its 4 entries are new", () -> DATABASE.execute(ORG,
            insert(journal, 3, "charges -100") + ", " + values(journal, 4, "insurer-open 100")));
    }

    @Test
    void a_second_statement_that_numbers_from_1_again_is_refused_by_the_key() throws Exception {
        UUID journal = journal();
        entries(journal, "charges -10000", "insurer-open 10000");
        refused("entry_pkey", () -> entries(journal, "charges -100", "insurer-open 100"));
    }

    @Test
    void entries_of_no_journal_are_refused() {
        refused("journal known: f", () -> entries(UUID.randomUUID(), "charges -100", "insurer-open 100"));
    }

    @Test
    void an_entry_of_nothing_is_refused() throws Exception {
        UUID journal = journal();
        refused("an_entry_moves_money", () -> entries(journal, "charges 0"));
    }

    @Test
    void an_account_that_is_not_in_the_plan_is_refused() throws Exception {
        UUID journal = journal();
        refused("account_is_known", () -> entries(journal, "slush -100", "insurer-open 100"));
    }

    @Test
    void a_journal_is_reversed_once() throws Exception {
        UUID journal = journal();
        reversal(journal);
        refused("a_journal_is_reversed_once", () -> reversal(journal));
    }

    @Test
    void the_server_may_not_change_or_remove_an_entry() {
        refused("permission denied", () -> DATABASE.execute(ORG, "update entry set cents = 1"));
        refused("permission denied", () -> DATABASE.execute(ORG, "delete from entry"));
        refused("permission denied", () -> DATABASE.execute(ORG, "update journal set memo = 'x'"));
        refused("permission denied", () -> DATABASE.execute(ORG, "truncate entry"));
    }

    @Test
    void not_even_the_owner_changes_or_removes_an_entry() {
        for (String change : new String[] {"update entry set cents = 1", "delete from entry", "truncate journal", "delete from audit_event"}) {
            refused("append_only", () -> DATABASE.transaction(TestDatabase.Role.OWNER, ORG, dataSource -> {
                try (Statement statement = dataSource.getConnection().createStatement()) {
                    return statement.executeUpdate(change);
                }
            }));
        }
    }

    @Test
    void a_remittance_that_sums_to_what_was_paid_is_posted() throws Exception {
        remittance("A-1", 8000, 8000, 8000);
        assertEquals("POSTED", DATABASE.ask(ORG, "select state from remittance where trace = 'A-1'"));
    }

    @Test
    void a_remittance_whose_claims_do_not_sum_to_what_was_paid_is_not_posted() {
        refused("remittance_is_posted_whole", () -> remittance("B-1", 8001, 8000, 8000));
    }

    @Test
    void a_remittance_whose_ledger_does_not_sum_to_what_was_paid_is_not_posted() {
        refused("in transit 7999 but BPR02 is 8000", () -> remittance("B-2", 8000, 8000, 7999));
    }

    @Test
    void a_remittance_posted_twice_into_the_ledger_is_not_posted() {
        refused("in transit 16000 but BPR02 is 8000", () -> remittance("B-3", 8000, 8000, 8000, 8000));
    }

    @Test
    void a_remittance_that_misses_a_claim_is_not_posted() {
        refused("1 of 2 claims", () -> DATABASE.run(ORG, dataSource -> {
            try (Statement statement = dataSource.getConnection().createStatement()) {
                String id = rows(statement, "B-4", 2, 8000, 8000, 8000);
                statement.execute("update remittance set state = 'POSTED' where remittance_id = " + id);
            }
        }));
    }

    @Test
    void the_same_payment_takes_its_identity_once() throws Exception {
        remittance("C-1", 8000, 8000, 8000);
        refused("a_payment_is_posted_once", () -> remittance("C-1", 8000, 8000, 8000));
    }

    private static void remittance(String trace, long paid, long claimPaid, long... inTransit) throws Exception {
        DATABASE.run(ORG, dataSource -> {
            try (Statement statement = dataSource.getConnection().createStatement()) {
                String id = rows(statement, trace, 1, paid, claimPaid, inTransit);
                statement.execute("update remittance set state = 'POSTED' where remittance_id = " + id);
            }
        });
    }

    private static String rows(Statement statement, String trace, int claims, long paid, long claimPaid, long... inTransit) throws SQLException {
        long transaction = System.nanoTime();
        statement.execute("insert into remittance (org_id, transaction_id, file_id, state, hold_reason, payee, payer_name, payer_identifier, trace, "
            + "paid_on, payment_cents, takes_identity, claims, claims_cents, plb_cents, difference_cents) values (" + ORG + ", " + transaction
            + ", 1, 'HELD', 'UNBALANCED', 'client:1', 'payer', '1999999999', '" + trace + "', '2026-01-05', " + paid + ", true, " + claims + ", "
            + claimPaid + ", 0, 0)");
        String id = one(statement, "select remittance_id from remittance where transaction_id = " + transaction);
        statement.execute("insert into remittance_claim (org_id, remittance_id, ordinal, patient_control_number, payer_claim_number, status, "
            + "charge_cents, paid_cents, disposition, first_byte, length) values (" + ORG + ", " + id + ", 1, 'P1', '', '1', 10000, " + claimPaid
            + ", 'UNAPPLIED', 0, 1)");
        for (long cents : inTransit) {
            UUID journal = UUID.randomUUID();
            statement.execute("insert into journal (org_id, journal_id, kind, booked_on, remittance_id, ordinal, actor) values (" + ORG + ", '"
                + journal + "', 'CLAIM_PAYMENT', '2026-01-05', " + id + ", 1, 'test')");
            statement.execute(insert(journal, 1, "remittance-in-transit " + cents) + ", " + values(journal, 2, "unapplied " + -cents));
        }
        statement.execute("update remittance set hold_reason = null, state = 'TEST' where remittance_id = " + id);
        return id;
    }

    private static String one(Statement statement, String sql) throws SQLException {
        try (var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static UUID journal() throws Exception {
        UUID id = UUID.randomUUID();
        DATABASE.execute(ORG, "insert into journal (org_id, journal_id, kind, booked_on, actor) values (" + ORG + ", '" + id + "', 'OPENING', '2026-01-05', 'test')");
        return id;
    }

    private static void reversal(UUID journal) throws Exception {
        DATABASE.execute(ORG, "insert into journal (org_id, journal_id, kind, booked_on, actor, reverses) values (" + ORG + ", '"
            + UUID.randomUUID() + "', 'REVERSAL', '2026-01-05', 'test', '" + journal + "')");
    }

    private static void entries(UUID journal, String... entries) throws Exception {
        StringBuilder sql = new StringBuilder(insert(journal, 1, entries[0]));
        for (int i = 1; i < entries.length; i++) {
            sql.append(", ").append(values(journal, i + 1, entries[i]));
        }
        DATABASE.execute(ORG, sql.toString());
    }

    private static String insert(UUID journal, int number, String entry) {
        return "insert into entry (org_id, journal_id, entry_no, account, cents) values " + values(journal, number, entry);
    }

    private static String values(UUID journal, int number, String entry) {
        String[] part = entry.split(" ");
        return "(" + ORG + ", '" + journal + "', " + number + ", '" + part[0] + "', " + part[1] + ")";
    }

    private interface Refused {
        void run() throws Exception;
    }

    private static void refused(String words, Refused change) {
        SQLException refused = assertThrows(SQLException.class, change::run);
        assertTrue(refused.getMessage().contains(words), refused.getMessage());
    }
}
