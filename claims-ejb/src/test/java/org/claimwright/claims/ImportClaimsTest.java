package org.claimwright.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.claimwright.TestDatabase;
import org.claimwright.access.ClaimwrightPrincipal;
import org.claimwright.access.CurrentCaller;
import org.claimwright.access.Role;
import org.claimwright.audit.Audit;
import org.claimwright.money.Money;
import org.claimwright.receivables.Account;
import org.claimwright.receivables.Balances;
import org.claimwright.receivables.Ledger;
import org.claimwright.receivables.LedgerCheck;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The door by which an old system's open claims come in. */
class ImportClaimsTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final String HEADER = "patient_control_number,payer_identifier,payer_name,payer_claim_number,patient_last_name,patient_first_name,"
        + "patient_birth_date,member_id,client_npi,from_date,to_date,institutional,line_number,line_control_number,procedure_qualifier,procedure_code,"
        + "modifiers,units,charge,open_balance,service_date\n";
    private static final String CLAIM = "P-100,1999999999,Acme Health,ICN1,Okafor,Maya,1980-02-03,M1,1234567893,2026-01-02,2026-01-02,false,";
    private static final String LINE_1 = CLAIM + "1,L1,HC,99213,25:59,1,100.00,80.00,2026-01-02\n";
    private static final String LINE_2 = CLAIM + "2,L2,HC,85025,,2,50.00,50.00,2026-01-02\n";
    private static final String OTHER = "P-101,1888888888,\"Plain, Inc.\",,Tran,Ben,,,,2026-01-03,2026-01-05,true,1,,HC,99214,,1.5,10,0,2026-01-03\n";

    private final int org = DATABASE.organisation("import " + UUID.randomUUID());

    @BeforeEach
    void a_client() throws Exception {
        DATABASE.execute(org, "insert into client (name, npi) values ('Harbor', '1234567893')");
    }

    @Test
    void open_claims_come_in_and_open_the_receivables() throws Exception {
        ImportReport report = load(HEADER + LINE_1 + LINE_2 + OTHER);
        assertEquals(new ImportReport(3, 2, 3, 2, 0, Money.parse("160"), Money.parse("130"), Money.parse("130"), List.of(), List.of()), report);
        assertTrue(report.tiesOut());
        DATABASE.run(org, db -> {
            Balances balances = new Balances(db);
            assertEquals(Money.parse("130"), balances.all().get(Account.INSURER_OPEN));
            assertEquals(Money.parse("30"), balances.all().get(Account.SETTLED_BEFORE_IMPORT));
            assertEquals(Money.parse("-160"), balances.all().get(Account.CHARGES));
            assertTrue(new LedgerCheck(db).run().stream().allMatch(LedgerCheck.Outcome::ok), () -> new LedgerCheck(db).run().toString());
        });
        assertEquals("P-100 P100 15000 Okafor 1234567893 25:59 2", DATABASE.ask(org, """
            select concat_ws(' ', c.patient_control_number, c.control_key, c.charge_cents, p.last_name, l.npi, s.modifiers,
                             (select count(*) from service_line n where n.claim_id = c.claim_id))
              from claim c join patient p using (org_id, patient_id) join client l using (org_id, client_id)
              join service_line s on s.claim_id = c.claim_id and s.line_no = 1 where c.patient_control_number = 'P-100'"""));
        assertEquals("Plain, Inc.", DATABASE.ask(org, "select name from payer where identifier = '1888888888'"));
        assertEquals("imported claims import:1", DATABASE.ask(org, "select action || ' ' || regexp_replace(subject, ':.*', ':1') from audit_event"));
    }

    @Test
    void a_line_control_number_that_stands_twice_is_told_and_comes_in() throws Exception {
        ImportReport report = load(HEADER + LINE_1 + LINE_2.replace("2,L2", "2,L1") + OTHER);
        assertEquals(2, report.imported());
        assertEquals(List.of(new ImportReport.RowError(3, "line_control_number",
            "stands twice in this claim: a payment is matched to it by procedure, date and charge instead")), report.warnings());
    }

    @Test
    void the_same_import_again_changes_nothing() throws Exception {
        load(HEADER + LINE_1 + LINE_2 + OTHER);
        String before = counts();
        ImportReport again = load(HEADER + LINE_1 + LINE_2 + OTHER);
        assertEquals(new ImportReport(3, 2, 3, 0, 2, Money.parse("160"), Money.parse("130"), Money.parse("130"), List.of(), List.of()), again);
        assertTrue(again.tiesOut());
        assertEquals(before, counts());
    }

    @Test
    void a_longer_file_brings_only_what_is_new() throws Exception {
        load(HEADER + OTHER);
        ImportReport report = load(HEADER + LINE_1 + LINE_2 + OTHER);
        assertEquals(1, report.imported());
        assertEquals(1, report.unchanged());
        assertTrue(report.tiesOut());
    }

    @Test
    void each_claim_value_that_changed_is_an_error_at_its_row_and_column() throws Exception {
        load(HEADER + LINE_1 + LINE_2 + OTHER);
        refused(HEADER + LINE_1.replace("80.00", "70.00") + LINE_2, "2 open_balance this claim is there already with another value");
        refused(HEADER + LINE_1 + LINE_2.replace("85025", "85027"), "3 procedure_code this claim is there already with another value");
        refused(HEADER + (LINE_1 + LINE_2).replace("1980-02-03", "1980-02-04"), "2 patient_birth_date this claim is there already with another value");
        refused(HEADER + (LINE_1 + LINE_2).replace("2026-01-02,2026-01-02,false", "2026-01-01,2026-01-02,false"), "2 from_date this claim is there already");
        refused(HEADER + LINE_1, "2 line_number this claim is there already with 2 lines, here are 1");
        refused(HEADER + LINE_1 + LINE_2 + LINE_2.replace(",2,L2", ",3,L3"), "4 line_number this claim is there already without this line");
    }

    @Test
    void what_a_remittance_told_us_since_is_no_change() throws Exception {
        load(HEADER + OTHER);
        DATABASE.execute(org, "update claim set payer_claim_number = 'ICN-9' where patient_control_number = 'P-101'");
        assertEquals(1, load(HEADER + OTHER).unchanged());
    }

    @Test
    void with_one_error_nothing_comes_in() throws Exception {
        refused(HEADER + LINE_1 + LINE_2 + OTHER.replace("2026-01-05", "2026-01-01"), "4 to_date lies before from_date");
        assertEquals("0 0 0 0 0 0", counts());
    }

    @Test
    void every_error_is_told_with_its_row_and_column() {
        refused(HEADER + LINE_1.replace("100.00", "100.001"), "2 charge must be an amount of dollars with at most two decimals");
        refused(HEADER + LINE_1.replace("100.00", "-100.00"), "2 charge is negative: -100.00");
        refused(HEADER + LINE_1.replace("100.00", ""), "2 charge is missing");
        refused(HEADER + LINE_1.replace("80.00", "100.01"), "2 open_balance is 100.01, more than the charge of 100.00");
        refused(HEADER + LINE_1.replace("1980-02-03", "02/03/1980"), "2 patient_birth_date must be a day as 2026-01-31");
        refused(HEADER + LINE_1.replace("2026-01-02\n", "\n"), "2 service_date is missing");
        refused(HEADER + LINE_1.replace("25:59", "25-59"), "2 modifiers must be up to four modifiers of two characters, joined by colons");
        refused(HEADER + LINE_1.replace("false", "perhaps"), "2 institutional must be true or false");
        refused(HEADER + LINE_1.replace(",1,L1", ",one,L1"), "2 line_number must be a number from 1 to 999");
        refused(HEADER + LINE_1.replace(":59,1,", ":59,many,"), "2 units must be a number with at most three decimals");
        refused(HEADER + LINE_1.replace("1234567893", "1245319599"), "2 client_npi is no client of this organisation; clients stand in claimwright.properties");
        refused(HEADER + LINE_1.replace("P-100", ""), "2 patient_control_number is missing");
        refused(HEADER + LINE_1.replace("P-100", "P".repeat(39)), "2 patient_control_number has 39 characters, at most 38 are possible");
        refused(HEADER + LINE_1 + LINE_1, "3 line_number stands twice in this claim");
        refused(HEADER + LINE_1 + LINE_2.replace("Okafor", "Okofor"), "3 patient_last_name differs from row 2 of the same claim");
        refused(HEADER + LINE_1 + OTHER + LINE_2, "4 patient_control_number stands twice in the file with other claims between");
        refused(HEADER + LINE_1.replace("\n", ",more\n"), "2  has 22 columns, the header has 21");
        refused(HEADER + LINE_1.replace("HC", "\"HC"), "2  this row and what follows cannot be read as CSV: check its quotes");
        refused(HEADER.replace("units,", "unit,") + LINE_1, "1 units this column is missing", "1 unit this column is unknown");
        refused("", "1 patient_control_number this column is missing");
    }

    @Test
    void no_error_tells_a_patients_data() {
        String shown = refused(HEADER + LINE_1.replace("Maya", "M".repeat(101)) + LINE_2.replace("Okafor", "Okofor").replace("M1", "M2"), "differs");
        for (String secret : List.of("Okafor", "Okofor", "MMM", "1980", "M2")) {
            assertTrue(!shown.contains(secret), shown);
        }
    }

    @Test
    void at_most_a_thousand_errors_are_listed() {
        String rows = IntStream.range(0, 1_500).mapToObj(n -> OTHER.replace("P-101", "Q-" + n).replace(",10,0,", ",x,0,")).collect(Collectors.joining());
        ImportRefused refused = assertThrows(ImportRefused.class, () -> load(HEADER + rows));
        assertEquals(1_001, refused.report().errors().size());
        assertEquals("500 more errors are not listed", refused.report().errors().get(1_000).message());
        assertEquals(1_500, refused.report().rows());
    }

    @Test
    void a_mark_in_front_crlf_and_columns_in_another_order_are_read() throws Exception {
        String turned = "\ufeff" + "service_date," + HEADER.replace(",service_date", "").strip() + "\r\n2026-01-03," + OTHER.replace(",2026-01-03\n", "\r\n");
        assertEquals(1, load(turned).imported());
    }

    @Test
    void one_patient_with_two_claims_is_one_patient() throws Exception {
        load(HEADER + LINE_1 + LINE_2 + LINE_1.replace("P-100", "P-200"));
        assertEquals("1", DATABASE.ask(org, "select count(*) from patient"));
        load(HEADER + LINE_1.replace("P-100", "P-300"));
        assertEquals("1", DATABASE.ask(org, "select count(*) from patient"));
        load(HEADER + LINE_1.replace("P-100", "P-400").replace("M1", "M9"));
        assertEquals("2", DATABASE.ask(org, "select count(*) from patient"));
    }

    @Test
    void many_claims_come_in_by_sets_and_tie_out() throws Exception {
        String rows = IntStream.range(0, 2_345).mapToObj(n -> LINE_1.replace("P-100", "N-" + n) + LINE_2.replace("P-100", "N-" + n)).collect(Collectors.joining());
        ImportReport report = load(HEADER + rows);
        assertEquals(2_345, report.imported());
        assertEquals(Money.parse("304850.00"), report.ledgerOpen());
        assertTrue(report.tiesOut());
        assertEquals(2_345, load(HEADER + rows).unchanged());
    }

    @Test
    void only_who_posts_may_import() {
        assertThrows(SecurityException.class, () -> load(HEADER + OTHER, Role.BILLER));
        assertThrows(SecurityException.class, () -> load(HEADER + OTHER, Role.AUDITOR));
    }

    private ImportReport load(String csv) throws Exception {
        return load(csv, Role.POSTER);
    }

    private ImportReport load(String csv, Role role) throws Exception {
        CurrentCaller caller = new CurrentCaller(new ClaimwrightPrincipal("kim", org, 1, role, "Kim"));
        Clock clock = Clock.fixed(Instant.parse("2026-02-01T00:00:00Z"), ZoneOffset.UTC);
        return DATABASE.inOrganisation(org, db -> new ImportClaims(db, new Ledger(db), new Audit(db, caller), caller, clock)
            .run(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8))));
    }

    private String refused(String csv, String... expected) {
        ImportRefused refused = assertThrows(ImportRefused.class, () -> load(csv));
        String shown = refused.report().errors().stream().map(error -> error.row() + " " + error.column() + " " + error.message())
            .collect(Collectors.joining("\n"));
        for (String words : expected) {
            assertTrue(shown.contains(words), shown);
        }
        assertEquals(0, refused.report().imported());
        return shown;
    }

    private String counts() throws Exception {
        return DATABASE.ask(org, """
            select concat_ws(' ', (select count(*) from claim), (select count(*) from service_line), (select count(*) from journal),
                             (select count(*) from entry), (select count(*) from patient), (select count(*) from payer))""");
    }
}
