package org.claimwright.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Statement;
import java.util.List;
import org.claimwright.TestDatabase;
import org.claimwright.denials.DeniedTotals;
import org.claimwright.edi.EdiProblem;
import org.claimwright.exchange.FileReport.TransactionReport;
import org.claimwright.money.Money;
import org.claimwright.remittance.RemittanceReport;
import org.claimwright.remittance.RemittanceReports;
import org.claimwright.workqueue.TodoStanding;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the API tells about files is what the rows say, for one organisation only. */
class FileReportsTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final int ORG = DATABASE.organisation("practice");
    private static final int OTHER = DATABASE.organisation("somebody else");

    @BeforeAll
    static void two_files_one_with_a_held_remittance() throws Exception {
        DATABASE.run(ORG, db -> {
            try (Statement sql = db.getConnection().createStatement()) {
                sql.execute("insert into raw_file (sha256, size, name, partner) values ('\\x01', 10, 'first.835', 'upload'), ('\\x02', 20, 'second.835', 'ch')");
                sql.execute("update raw_file set state = 'READ', accepted = false, problem = 'SVC does not balance' where file_id = 1");
                sql.execute("insert into file_arrival (file_id, name, partner, duplicate) values (1, 'a', 'upload', false), (1, 'b', 'upload', true)");
                sql.execute("insert into transaction_set (file_id, ordinal, interchange, usage, sender, receiver, group_control, functional_id, version, code, "
                    + "control, first_byte, length, segments, delimiters, guide, accepted, truncated, errors, warnings) values "
                    + "(1, 1, '000000101', 'P', 'S', 'R', '1', 'HP', '005010X221A1', '835', '0001', 200, 900, 30, '*:^~', '005010X221A1', false, false, 1, 2)");
                sql.execute("insert into edi_problem (file_id, ordinal, transaction_ordinal, interchange, group_control, transaction_control, segment, segment_id, "
                    + "byte_offset, severity, rule, snip, code, found, expected) values (1, 1, 1, '000000101', '1', '0001', 14, 'SVC', 512, 'ERROR', "
                    + "'line-balance', 3, 'RULE', '80.00', '85.00')");
                sql.execute("insert into remittance (transaction_id, file_id, state, hold_reason, hold_words, payee, payer_name, payer_identifier, trace, "
                    + "payment_cents, takes_identity, claims, claims_cents, plb_cents, difference_cents) values (1, 1, 'HELD', 'UNBALANCED', 'off by 5.00', "
                    + "'client:1', 'Payer', '1999999999', 'T1', 8000, false, 1, 8500, 0, 500)");
                sql.execute("insert into door.todo (org_id, kind, ref) values (" + ORG + ", 'POST_REMITTANCE', 1), (" + ORG + ", 'READ_FILE', 77)");
            }
        });
    }

    @Test
    void a_file_tells_its_arrivals_transactions_and_problems() throws Exception {
        FileReport file = DATABASE.inOrganisation(ORG, db -> new FileReports(db).find(1)).orElseThrow();
        assertEquals(List.of("first.835", "READ", 2), List.of(file.name(), file.state(), file.arrivals()));
        assertEquals(new TransactionReport(1, "000000101", "1", "0001", "835", "005010X221A1", "005010X221A1", false, 1, 2), file.transactions().get(0));
        EdiProblem problem = file.problems().get(0);
        assertEquals(List.of(14, "SVC", 512L, "RULE"), List.of(problem.segment(), problem.segmentId(), problem.byteOffset(), problem.code()));
        assertNull(problem.element());
        assertTrue(problem.isError());
    }

    @Test
    void a_list_shows_the_first_twenty_problems_of_a_file_and_the_file_itself_a_thousand() throws Exception {
        int flooded = DATABASE.organisation("flooded");
        DATABASE.run(flooded, db -> {
            try (Statement sql = db.getConnection().createStatement()) {
                sql.execute("insert into raw_file (sha256, size, name, partner) values ('\\x03', 30, 'flood.835', 'upload')");
                sql.execute("insert into edi_problem (file_id, ordinal, byte_offset, severity, rule, snip, code) "
                    + "select max(file_id), n, n, 'ERROR', 'r', 1, 'RULE' from raw_file, generate_series(1, 1200) n group by n");
            }
        });
        FileReport listed = DATABASE.inOrganisation(flooded, db -> new FileReports(db).newest(1, Long.MAX_VALUE)).get(0);
        assertEquals(20, listed.problems().size());
        assertEquals(1000, DATABASE.inOrganisation(flooded, db -> new FileReports(db).find(listed.fileId())).orElseThrow().problems().size());
    }

    @Test
    void files_come_newest_first_and_by_pages() throws Exception {
        assertEquals(List.of(2L, 1L), DATABASE.inOrganisation(ORG, db -> new FileReports(db).newest(10, Long.MAX_VALUE)).stream().map(FileReport::fileId).toList());
        assertEquals(List.of(1L), DATABASE.inOrganisation(ORG, db -> new FileReports(db).newest(10, 2)).stream().map(FileReport::fileId).toList());
        assertNull(DATABASE.inOrganisation(ORG, db -> new FileReports(db).find(2)).orElseThrow().accepted(), "not read yet");
    }

    @Test
    void another_organisation_sees_none_of_it() throws Exception {
        assertTrue(DATABASE.inOrganisation(OTHER, db -> new FileReports(db).find(1)).isEmpty());
        assertTrue(DATABASE.inOrganisation(OTHER, db -> new RemittanceReports(db).ofFiles(List.of(1L))).isEmpty());
    }

    @Test
    void a_held_remittance_tells_why_and_has_posted_nothing() throws Exception {
        RemittanceReport held = DATABASE.inOrganisation(ORG, db -> new RemittanceReports(db).ofFiles(List.of(1L, 2L))).get(0);
        assertEquals(List.of("HELD", "UNBALANCED", "off by 5.00", "T1"), List.of(held.state(), held.holdReason(), held.holdWords(), held.trace()));
        assertEquals(List.of(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO), List.of(held.paid(), held.adjusted(), held.patient(), held.unapplied()));
        assertEquals(Money.ofCents(500), held.difference());
        assertTrue(DATABASE.inOrganisation(ORG, db -> new DeniedTotals(db).of(List.of(held.remittanceId()))).isEmpty());
    }

    @Test
    void what_is_left_to_do_is_told_by_kind() throws Exception {
        TodoStanding todo = new TodoStanding(DATABASE.as(TestDatabase.Role.APP));
        assertEquals(List.of(1L), todo.waiting("POST_REMITTANCE", List.of(1L, 77L)).stream().map(TodoStanding.Waiting::ref).toList());
        assertEquals(new TodoStanding.Standing(2, 0), todo.now());
    }
}
