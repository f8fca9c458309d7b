package org.claimwright.denials;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.claimwright.TestDatabase;
import org.claimwright.denials.DenialDetail.Step;
import org.claimwright.money.Money;
import org.claimwright.receivables.Account;
import org.claimwright.receivables.Ledger;
import org.claimwright.receivables.NewEntry;
import org.claimwright.receivables.NewJournal;
import org.claimwright.source.Source;
import org.claimwright.workqueue.ItemFilter.Order;
import org.claimwright.workqueue.ItemFilter.Owners;
import org.claimwright.workqueue.WorkItems;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What one posted remittance left open becomes: decisions, work items, the list and the panel. Three claims: P-1 with two lines denied for the
 * same reason and one paid, P-2 with one line denied for two reasons, P-3 of a reason that no rule covers and a payer without a window.
 */
class DenialsTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final LocalDate PAID = LocalDate.of(2026, 1, 5);
    private static final String SEGMENTS = "CLP*P-1~CAS*CO*197*80~CAS*CO*197*50~";

    private final int org = DATABASE.organisation("denials " + UUID.randomUUID());
    private final Clock clock = Clock.fixed(PAID.plusDays(10).atStartOfDay(ZoneId.systemDefault()).toInstant(), ZoneId.systemDefault());
    private long acme;
    private long plain;

    @BeforeEach
    void decided() throws Exception {
        DATABASE.run(org, db -> {
            try (Statement sql = db.getConnection().createStatement()) {
                rows(sql);
                post(db, sql);
            }
        });
        decide();
    }

    @Test
    void each_denied_line_has_one_decision_and_each_claim_and_reason_one_item() throws Exception {
        assertEquals("P-1 1 CO-197 80.00 authorization denials@2026.1/auth | P-1 2 CO-197 50.00 authorization denials@2026.1/auth | "
            + "P-2 1 CO-16 45.00 fix-and-resend denials@2026.1/fix-unprocessable | P-3 1 PI-999 70.00 REVIEW denials@2026.1/none", DATABASE.ask(org, """
            select string_agg(concat_ws(' ', c.patient_control_number, d.line_no, d.group_code || '-' || d.reason, round(d.open_cents / 100.0, 2), d.class, d.rule),
                              ' | ' order by d.remittance_id, d.claim_ordinal, d.line_ordinal)
              from denial d join claim c on c.claim_id = d.claim_id"""));
        assertEquals("CO-16 45.00, CO-197 130.00, PI-999 70.00",
            DATABASE.ask(org, "select string_agg(reason || ' ' || round(dollars_cents / 100.0, 2), ', ' order by reason) from work_item"));
        assertEquals("3", DATABASE.ask(org, "select count(*) from work_item_event where what = 'opened'"));
    }

    @Test
    void deciding_twice_is_deciding_once() throws Exception {
        String before = DATABASE.ask(org, "select concat_ws(' ', (select count(*) from denial), (select count(*) from work_item), (select count(*) from work_item_event))");
        decide();
        assertEquals(before, DATABASE.ask(org, "select concat_ws(' ', (select count(*) from denial), (select count(*) from work_item), (select count(*) from work_item_event))"));
    }

    @Test
    void a_remittance_that_is_not_posted_is_left_alone() throws Exception {
        String held = DATABASE.ask(org, "insert into remittance (transaction_id, file_id, state, hold_reason, payee, payer_name, payer_identifier, trace, "
            + "takes_identity, claims, claims_cents, plb_cents, difference_cents) values (99, 1, 'HELD', 'UNBALANCED', 'x', 'x', 'x', 'x', false, 1, 0, 0, 0) returning remittance_id");
        DATABASE.run(org, db -> new DecideDenials(db, new WorkItems(db), clock).handle(Long.parseLong(held)));
        assertEquals("4", DATABASE.ask(org, "select count(*) from denial"));
    }

    @Test
    void the_words_of_every_deciding_rule_are_kept() throws Exception {
        assertEquals("0", DATABASE.ask(org, """
            select count(*) from denial d where not exists (select from door.rule_text t where t.rulebook || '@' || t.version || '/' || t.rule = d.rule)"""));
    }

    @Test
    void an_item_without_a_window_asks_for_it() throws Exception {
        assertTrue(DATABASE.ask(org, "select words from work_item where reason = 'PI-999'")
            .endsWith("no rule covers PI-999. This payer's days to answer a denial are unknown: look them up in the contract"));
        assertNull(DATABASE.ask(org, "select deadline from work_item where reason = 'PI-999'"));
        assertEquals("2026-02-04", DATABASE.ask(org, "select sort_deadline from work_item where reason = 'PI-999'"));
        assertEquals("2026-04-05", DATABASE.ask(org, "select deadline from work_item where reason = 'CO-197'"));
    }

    @Test
    void a_payer_without_a_window_takes_that_of_the_payer_of_the_claim() throws Exception {
        DATABASE.run(org, db -> {
            try (Statement sql = db.getConnection().createStatement()) {
                long secondary = remittance(sql, 3, number(sql, "select min(file_id) from raw_file"), plain, "1777777777", 0, 1);
                long claim = number(sql, "select min(claim_id) from claim");
                paid(sql, secondary, 1, "P-1", claim, 0);
                adjustment(sql, secondary, 1, 1, 1, claim, "CO", "29", 5_00, "insurer-open", 0, "");
                sql.execute("update remittance set state = 'POSTED' where remittance_id = " + secondary);
                new DecideDenials(db, new WorkItems(db), clock).handle(secondary);
            }
        });
        assertEquals("2026-04-05 f", DATABASE.ask(org, "select deadline || ' ' || (words like '%unknown%')::text from work_item where reason = 'CO-29'").substring(0, 12));
    }

    @Test
    void the_list_is_ranked_by_dollars_weight_and_urgency() throws Exception {
        // PI-999: 70.00 x 2 x 2 = 280; CO-197: 130.00 x 2 x 1 = 260; CO-16: 45.00 x 3 x 1 = 135
        assertEquals(List.of("PI-999", "CO-197", "CO-16"), reasons(DenialFilter.open()));
        DenialRow row = page(DenialFilter.open(), null, 10).rows().get(1);
        assertEquals("P-1 Okafor, Maya Acme Health 130.00 2 26000", row.claim() + " " + row.patient() + " " + row.payer() + " " + row.denied() + " " + row.lines()
            + " " + row.priority());
    }

    @Test
    void each_filter_lets_through_what_it_says() throws Exception {
        assertEquals(List.of("PI-999"), reasons(filter((int) plain, null, null, null, null, null, null, null, Order.PRIORITY)));
        assertEquals(List.of("CO-16"), reasons(filter(null, "CO-16", null, null, null, null, null, null, Order.PRIORITY)));
        assertEquals(List.of("PI-999", "CO-197"), reasons(filter(null, null, "50.00", null, null, null, null, null, Order.PRIORITY)));
        assertEquals(List.of("CO-16"), reasons(filter(null, null, null, "50.00", null, null, null, null, Order.PRIORITY)));
        assertEquals(List.of("CO-16"), reasons(filter(null, null, null, null, "2026-01-02", "2026-01-02", null, null, Order.PRIORITY)));
        assertEquals(List.of("PI-999"), reasons(filter(null, null, null, null, null, null, "2026-02-28", null, Order.PRIORITY)));
        assertEquals(List.of("PI-999", "CO-197", "CO-16"), reasons(filter(null, null, null, null, null, null, null, null, Order.DEADLINE)));
        assertEquals(List.of(), reasons(new DenialFilter(Owners.USER, 7, Set.of(), null, null, null, null, null, null, null, null, Order.PRIORITY)));
        assertEquals(3, reasons(new DenialFilter(Owners.USER_OR_NOBODY, 7, Set.of(), null, null, null, null, null, null, null, null, Order.PRIORITY)).size());
    }

    @Test
    void a_search_finds_claim_payer_claim_number_check_and_patient() throws Exception {
        assertEquals(List.of("CO-197"), reasons(search("p 1")));
        assertEquals(List.of("CO-16"), reasons(search("ICN-2")));
        assertEquals(3, reasons(search("CHECK-" + org)).size());
        assertEquals(List.of("PI-999", "CO-197"), reasons(search("oka")));
        assertEquals(List.of(), reasons(search("kafor")));
        assertEquals(List.of(), reasons(search("%")));
        assertEquals(3, reasons(search("  ")).size());
    }

    @Test
    void pages_follow_each_other_and_counts_stop_at_their_cap() throws Exception {
        for (Order order : Order.values()) {
            DenialFilter filter = filter(null, null, null, null, null, null, null, null, order);
            List<DenialRow> paged = new ArrayList<>();
            String after = null;
            do {
                DenialPage page = page(filter, after, 1);
                paged.addAll(page.rows());
                after = page.next();
            } while (after != null);
            assertEquals(page(filter, null, 10).rows(), paged);
        }
        assertThrows(IllegalArgumentException.class, () -> page(DenialFilter.open(), "2026", 10));
        DenialCount all = DATABASE.inOrganisation(org, db -> new Denials(db).count(DenialFilter.open(), 1_000));
        assertEquals(new DenialCount(3, false, Money.parse("245.00")), all);
        assertEquals("2+", DATABASE.inOrganisation(org, db -> new Denials(db).count(DenialFilter.open(), 2)).display());
        assertEquals(List.of("CO-16", "CO-197", "PI-999"), DATABASE.inOrganisation(org, db -> new Denials(db).reasons()));
    }

    @Test
    void the_panel_shows_claim_lines_decisions_and_where_the_money_is() throws Exception {
        long itemId = page(filter(null, "CO-197", null, null, null, null, null, null, Order.PRIORITY), null, 10).rows().get(0).itemId();
        DenialDetail detail = DATABASE.inOrganisation(org, db -> new Denials(db).find(itemId)).orElseThrow();
        assertEquals("P-1", detail.claim().patientControlNumber());
        assertEquals("CHECK-" + org, detail.remittance().trace());
        assertEquals(2, detail.decisions().size());
        assertEquals("CAS*CO*197*80", detail.decisions().get(0).segment());
        assertEquals("BILLED 300.00, CONTRACTUAL 20.00, PAID 150.00, PATIENT 0.00, OTHER 0.00, BALANCE 130.00",
            String.join(", ", detail.waterfall().stream().map(bar -> bar.step() + " " + bar.amount()).toList()));
        assertEquals("CLP*P-1", DATABASE.inOrganisation(org, db -> new org.claimwright.receivables.Provenances(db).text(detail.remittance().claim())));
        assertEquals(List.of(true, true, false), detail.lines().stream().map(DenialDetail.ClaimLine::denied).toList());
        assertEquals(List.of("80.00", "50.00", "0.00"), detail.lines().stream().map(line -> line.insurerOpen().toString()).toList());
        assertEquals("130.00 open x weight 2 x urgency 1 (deadline 2026-04-05)", detail.priority().words());
        assertEquals(List.of("opened"), detail.history().stream().map(event -> event.what()).toList());
        assertTrue(detail.waterfall().stream().filter(bar -> bar.step() == Step.PAID).allMatch(bar -> bar.entries().get(0).source() != null));
        assertEquals(java.util.Optional.empty(), DATABASE.inOrganisation(org, db -> new Denials(db).find(-1)));
    }

    private void decide() throws Exception {
        DATABASE.run(org, db -> {
            DecideDenials decide = new DecideDenials(db, new WorkItems(db), clock);
            decide.handle(remittance(db));
            decide.handle(remittance(db) + 1);
        });
    }

    private static long remittance(DataSource db) throws Exception {
        try (Statement sql = db.getConnection().createStatement()) {
            return number(sql, "select min(remittance_id) from remittance");
        }
    }

    private void rows(Statement sql) throws Exception {
        long file = number(sql, "insert into raw_file (sha256, size, name, partner) values ('\\x00', 60, 'era.835', 'acme') returning file_id");
        sql.execute("insert into raw_chunk (file_id, ordinal, bytes) values (" + file + ", 0, convert_to('" + SEGMENTS + "', 'UTF8'))");
        acme = number(sql, "insert into payer (name, identifier, denial_window_days) values ('Acme Health', '1999999999', 90) returning payer_id");
        plain = number(sql, "insert into payer (name, identifier) values ('Plain', '1888888888') returning payer_id");
        long maya = number(sql, "insert into patient (last_name, first_name) values ('Okafor', 'Maya') returning patient_id");
        long ben = number(sql, "insert into patient (last_name, first_name) values ('Tran', 'Ben') returning patient_id");
        long one = claim(sql, "P-1", acme, maya, "2026-01-01", 100_00, 100_00, 100_00);
        long two = claim(sql, "P-2", acme, ben, "2026-01-02", 45_00);
        long three = claim(sql, "P-3", plain, maya, "2026-01-03", 70_00);
        long remittance = remittance(sql, 1, file, acme, "1999999999", 15000, 2);
        long other = remittance(sql, 2, file, plain, "1888888888", 0, 1);
        paid(sql, remittance, 1, "P-1", one, 15_000);
        paid(sql, remittance, 2, "P-2", two, 0);
        paid(sql, other, 1, "P-3", three, 0);
        adjustment(sql, remittance, 1, 1, 1, one, "CO", "197", 80_00, "insurer-open", 8, "");
        adjustment(sql, remittance, 1, 2, 1, one, "CO", "45", 20_00, "contractual", 8, null);
        adjustment(sql, remittance, 1, 3, 2, one, "CO", "197", 50_00, "insurer-open", 22, "");
        adjustment(sql, remittance, 2, 1, 1, two, "CO", "96", 15_00, "insurer-open", 0, "N1 MA130");
        adjustment(sql, remittance, 2, 2, 1, two, "CO", "16", 30_00, "insurer-open", 0, null);
        adjustment(sql, other, 1, 1, 1, three, "PI", "999", 70_00, "insurer-open", 0, "");
    }

    private long remittance(Statement sql, int transaction, long file, long payer, String identifier, long paid, int claims) throws Exception {
        return number(sql, "insert into remittance (transaction_id, file_id, state, payee, payer_id, payer_name, payer_identifier, trace, paid_on, payment_cents, "
            + "takes_identity, claims, claims_cents, plb_cents, difference_cents) values (" + transaction + ", " + file + ", 'TEST', 'client:1', " + payer
            + ", 'payer', '" + identifier + "', 'CHECK-" + org + "', '" + PAID + "', " + paid + ", true, " + claims + ", " + paid + ", 0, 0) returning remittance_id");
    }

    private void post(DataSource db, Statement sql) throws Exception {
        List<NewJournal> journals = new ArrayList<>();
        long first = number(sql, "select min(claim_id) from claim");
        long remittance = remittance(db);
        Source source = new Source(number(sql, "select file_id from raw_file"), 0, 7, 0);
        journals.add(opening(first, List.of("100.00", "100.00", "100.00")));
        journals.add(opening(first + 1, List.of("45.00")));
        journals.add(opening(first + 2, List.of("70.00")));
        journals.add(new NewJournal(UUID.randomUUID(), NewJournal.Kind.CLAIM_PAYMENT, PAID, remittance, 1, "partner:acme", null, List.of(
            entry(Account.CONTRACTUAL, "20.00", first, 1, source), entry(Account.INSURER_OPEN, "-20.00", first, 1, source),
            entry(Account.REMITTANCE_IN_TRANSIT, "50.00", first, 2, source), entry(Account.INSURER_OPEN, "-50.00", first, 2, source),
            entry(Account.REMITTANCE_IN_TRANSIT, "100.00", first, 3, source), entry(Account.INSURER_OPEN, "-100.00", first, 3, source))));
        new Ledger(db).post(journals);
        sql.execute("update remittance set state = 'POSTED'");
    }

    private static NewJournal opening(long claimId, List<String> charges) {
        List<NewEntry> entries = new ArrayList<>();
        for (int i = 0; i < charges.size(); i++) {
            entries.add(entry(Account.INSURER_OPEN, charges.get(i), claimId, i + 1, null));
            entries.add(entry(Account.CHARGES, "-" + charges.get(i), claimId, i + 1, null));
        }
        return new NewJournal(UUID.randomUUID(), NewJournal.Kind.OPENING, PAID.minusDays(30), null, null, "import", null, entries);
    }

    private static NewEntry entry(Account account, String amount, long claimId, int line, Source source) {
        return new NewEntry(account, Money.parse(amount), claimId, line, null, null, null, source);
    }

    private static long claim(Statement sql, String control, long payer, long patient, String day, int... charges) throws Exception {
        long total = java.util.stream.IntStream.of(charges).sum();
        long claim = number(sql, "insert into claim (patient_control_number, control_key, payer_id, payer_claim_number, patient_id, from_date, to_date, charge_cents) values ('"
            + control + "', '" + control.replace("-", "") + "', " + payer + ", 'ICN-" + control.charAt(2) + "', " + patient + ", '" + day + "', '" + day + "', "
            + total + ") returning claim_id");
        for (int i = 0; i < charges.length; i++) {
            sql.execute("insert into service_line (claim_id, line_no, qualifier, code, units, charge_cents, service_date) values (" + claim + ", " + (i + 1)
                + ", 'HC', '99213', 1, " + charges[i] + ", '" + day + "')");
        }
        return claim;
    }

    private static void paid(Statement sql, long remittance, int ordinal, String control, long claim, long paid) throws Exception {
        sql.execute("insert into remittance_claim (remittance_id, ordinal, patient_control_number, payer_claim_number, status, charge_cents, paid_cents, disposition, "
            + "claim_id, first_byte, length) values (" + remittance + ", " + ordinal + ", '" + control + "', 'X', '1', 10000, " + paid + ", 'POSTED', " + claim + ", 0, 7)");
    }

    /** An adjustment; with remarks also the adjudication of its line. */
    private static void adjustment(Statement sql, long remittance, int claimOrdinal, int ordinal, int line, long claim, String group, String reason, long cents,
                                   String account, int firstByte, String remarks) throws Exception {
        sql.execute("insert into adjustment (remittance_id, claim_ordinal, ordinal, line_ordinal, claim_id, line_no, group_code, reason, cents, account, rule, "
            + "first_byte, length, element) values (" + remittance + ", " + claimOrdinal + ", " + ordinal + ", " + line + ", " + claim + ", " + line + ", '" + group
            + "', '" + reason + "', " + cents + ", '" + account + "', 'posting@2026.1/none', " + firstByte + ", 13, 3)");
        if (remarks != null) {
            sql.execute("insert into adjudication (remittance_id, claim_ordinal, line_ordinal, claim_id, line_no, charge_cents, paid_cents, remarks, first_byte, length) "
                + "values (" + remittance + ", " + claimOrdinal + ", " + line + ", " + claim + ", " + line + ", 0, 0, '" + remarks + "', 0, 1)");
        }
    }

    private static long number(Statement sql, String query) throws Exception {
        try (var rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private DenialPage page(DenialFilter filter, String after, int size) throws Exception {
        return DATABASE.inOrganisation(org, db -> new Denials(db).page(filter, after, size));
    }

    private List<String> reasons(DenialFilter filter) throws Exception {
        return page(filter, null, 10).rows().stream().map(DenialRow::reason).toList();
    }

    private static DenialFilter search(String text) {
        return filter(null, null, null, null, null, null, null, text, Order.PRIORITY);
    }

    private static DenialFilter filter(Integer payer, String reason, String least, String most, String from, String to, String due, String search, Order order) {
        return new DenialFilter(Owners.ANYBODY, 0, Set.of(), payer, reason, least == null ? null : Money.parse(least), most == null ? null : Money.parse(most),
            date(from), date(to), date(due), search, order);
    }

    private static LocalDate date(String text) {
        return Stream.ofNullable(text).map(LocalDate::parse).findFirst().orElse(null);
    }
}
