package org.claimwright.receivables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.claimwright.TestDatabase;
import org.claimwright.money.Money;
import org.claimwright.source.Because;
import org.claimwright.source.RuleTexts;
import org.claimwright.source.Source;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every invariant of the ledger holds on good books and has been seen to go red, with all constraints and triggers switched off. */
class LedgerCheckTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final int ORG = DATABASE.organisation("practice");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    private static final UUID OPENING = NewJournal.id(NewJournal.Kind.OPENING, "P1");
    private static final UUID PAYMENT = NewJournal.id(NewJournal.Kind.CLAIM_PAYMENT, "R1", 1);
    private static final Because CO_45 = new Because("posting", "2026.1", "co-45", "contractual under CO");
    private static final Source CAS = new Source(1, 106, 12, 3);

    /** One claim of 100.00, paid 80.00 with 15.00 contractual and 5.00 denied; a second payment of it, reversed. */
    @BeforeAll
    static void good_books() throws Exception {
        DATABASE.run(ORG, db -> {
            try (Statement sql = db.getConnection().createStatement()) {
                sql.execute("insert into raw_file (sha256, size, name, partner) values ('\\x00', 200, 'era.835', 'upload')");
                sql.execute("insert into raw_chunk (file_id, ordinal, bytes) values (1, 0, convert_to(repeat('x', 106) || 'CAS*CO*45*15~', 'UTF8'))");
                sql.execute("insert into claim (patient_control_number, control_key, payer_id, patient_id, from_date, to_date, charge_cents) "
                    + "values ('P1', 'P1', 1, 1, '2026-01-02', '2026-01-02', 10000)");
                sql.execute("insert into service_line (claim_id, line_no, qualifier, code, units, charge_cents, service_date) "
                    + "values (1, 1, 'HC', '99213', 1, 10000, '2026-01-02')");
                sql.execute("insert into remittance (transaction_id, file_id, state, payee, payer_name, payer_identifier, trace, paid_on, payment_cents, "
                    + "takes_identity, claims, claims_cents, plb_cents, difference_cents) values (1, 1, 'POSTED', 'client:1', 'payer', '1999999999', 'T1', "
                    + "'2026-01-05', 8000, true, 1, 8000, 0, 0)");
                sql.execute("insert into remittance_claim (remittance_id, ordinal, patient_control_number, payer_claim_number, status, charge_cents, "
                    + "paid_cents, disposition, claim_id, first_byte, length) values (1, 1, 'P1', 'X1', '1', 10000, 8000, 'POSTED', 1, 0, 1)");
                sql.execute("insert into remittance (transaction_id, file_id, state, payee, payer_name, payer_identifier, trace, payment_cents, "
                    + "takes_identity, claims, claims_cents, plb_cents, difference_cents, hold_reason) values (2, 1, 'HELD', 'client:1', 'payer', "
                    + "'1999999999', 'T2', 7000, false, 1, 7000, 0, 0, 'UNBALANCED')");
            }
            Ledger ledger = new Ledger(db);
            ledger.post(List.of(journal(OPENING, NewJournal.Kind.OPENING, null, "insurer-open 100.00", "charges -100.00")));
            ledger.post(List.of(journal(PAYMENT, NewJournal.Kind.CLAIM_PAYMENT, 1L, "remittance-in-transit 80.00", "contractual 15.00", "insurer-open -95.00")));
            UUID wrong = ledger.post(List.of(journal(NewJournal.id(NewJournal.Kind.OPENING, "wrong"), NewJournal.Kind.OPENING, null, "contractual 5.00",
                "insurer-open -5.00"))).posted() == 1 ? NewJournal.id(NewJournal.Kind.OPENING, "wrong") : null;
            ledger.reverse(wrong, "a mistake", "tester", DAY);
            RuleTexts.keep(db.getConnection(), List.of(CO_45));
        });
    }

    @Test
    void good_books_hold_every_invariant() throws Exception {
        List<LedgerCheck.Outcome> outcomes = DATABASE.inOrganisation(ORG, db -> new LedgerCheck(db).run());
        assertEquals(Invariant.values().length, outcomes.size());
        assertTrue(outcomes.stream().allMatch(LedgerCheck.Outcome::ok), outcomes::toString);
    }

    @Test
    void every_invariant_goes_red() throws Exception {
        Set<String> red = new TreeSet<>();
        red.addAll(broken("insert into entry (org_id, journal_id, entry_no, account, cents) values (1, '" + OPENING + "', 9, 'suspense', 1)",
            "ledger-sums-to-zero", "each-journal-sums-to-zero"));
        red.addAll(broken("insert into journal (org_id, journal_id, kind, booked_on, actor) values (1, '" + UUID.randomUUID() + "', 'OPENING', now(), 'x')",
            "no-journal-is-empty"));
        red.addAll(broken("delete from journal where journal_id = '" + OPENING + "'", "no-entry-is-orphan"));
        red.addAll(broken("update entry set cents = cents * 2 where journal_id = (select journal_id from journal where kind = 'REVERSAL')",
            "reversal-is-the-opposite"));
        red.addAll(broken("update entry set line_no = 2 where account = 'contractual' and journal_id = '" + PAYMENT + "'", "each-line-is-whole"));
        red.addAll(broken("update service_line set charge_cents = 9999", "each-charge-is-booked-once"));
        red.addAll(broken("delete from claim", "each-entry-has-its-claim"));
        red.addAll(broken("update remittance set claims = 2 where remittance_id = 1", "posted-claims-are-all-there"));
        red.addAll(broken("update remittance_claim set paid_cents = 7999", "posted-claims-sum-to-bpr02"));
        red.addAll(broken("update entry set account = 'suspense' where account = 'remittance-in-transit'", "posted-entries-sum-to-bpr02",
            "in-transit-is-what-was-paid"));
        red.addAll(broken("update journal set remittance_id = 2 where journal_id = '" + PAYMENT + "'", "only-posted-remittances-have-journals"));
        red.addAll(broken("update entry set file_id = null", "each-remittance-entry-cites-bytes"));
        red.addAll(broken("delete from door.rule_text", "each-rule-has-its-words"));
        assertEquals(Invariant.values().length, red.size(), red::toString);
    }

    @Test
    void what_is_broken_is_named_with_its_difference() throws Exception {
        LedgerCheck.Outcome outcome = broken("update entry set cents = cents + 1 where account = 'charges'").stream()
            .filter(o -> o.name().equals("each-line-is-whole")).findFirst().orElseThrow();
        assertEquals("not so: of each line of a claim: charge = paid + adjusted + open, so its entries sum to zero; first claim 1 line 1 (off by 0.01), 1 in all",
            outcome.detail());
    }

    @Test
    void an_entry_leads_back_to_its_rule_and_its_bytes() throws Exception {
        Provenance provenance = DATABASE.inOrganisation(ORG, db -> new Provenances(db).of(PAYMENT, 2)).orElseThrow();
        assertEquals(Account.CONTRACTUAL, provenance.account());
        assertEquals(Money.parse("15"), provenance.amount());
        assertEquals("posting@2026.1/co-45", provenance.rule());
        assertEquals("contractual under CO", provenance.words());
        assertEquals("era.835", provenance.fileName());
        assertEquals(CAS, provenance.source());
        assertEquals("CAS*CO*45*15", provenance.segment());
        assertEquals(java.util.Optional.empty(), DATABASE.inOrganisation(ORG, db -> new Provenances(db).of(PAYMENT, 99)));
    }

    @Test
    void bytes_that_lie_in_two_chunks_are_read_as_one() throws Exception {
        DATABASE.execute(ORG, "insert into raw_chunk (file_id, ordinal, bytes) values (9, 0, convert_to(repeat('a', 1048576), 'UTF8')), "
            + "(9, 1, convert_to('bcd', 'UTF8'))");
        assertEquals("aabc", DATABASE.inOrganisation(ORG, db -> new Provenances(db).text(new Source(9, 1048574, 4, 0))));
        assertEquals("", DATABASE.inOrganisation(ORG, db -> new Provenances(db).text(new Source(10, 0, 4, 0))));
    }

    private static Set<String> broken(String corruption, String... expected) throws Exception {
        Set<String> red = broken(corruption).stream().map(LedgerCheck.Outcome::name).collect(Collectors.toSet());
        assertTrue(red.containsAll(Set.of(expected)), corruption + " turned red only " + red);
        return Set.of(expected);
    }

    /** What turns red after a change that no role of the product could make; the change is rolled back. */
    private static List<LedgerCheck.Outcome> broken(String corruption) throws Exception {
        try {
            DATABASE.transaction(TestDatabase.Role.SUPERUSER, ORG, db -> {
                try (Statement sql = db.getConnection().createStatement()) {
                    sql.execute("set local session_replication_role = replica");
                    sql.execute(corruption);
                }
                throw new Seen(new LedgerCheck(db).run().stream().filter(outcome -> !outcome.ok()).toList());
            });
            throw new AssertionError("not reached");
        } catch (Seen seen) {
            return seen.outcomes;
        }
    }

    private static final class Seen extends RuntimeException {
        private final transient List<LedgerCheck.Outcome> outcomes;

        private Seen(List<LedgerCheck.Outcome> outcomes) {
            this.outcomes = outcomes;
        }
    }

    private static NewJournal journal(UUID id, NewJournal.Kind kind, Long remittance, String... entries) {
        return new NewJournal(id, kind, DAY, remittance, 1, "tester", null, List.of(entries).stream().map(text -> {
            String[] part = text.split(" ");
            return new NewEntry(Account.of(part[0]), Money.parse(part[1]), 1L, 1, 1, null, part[0].equals("contractual") ? CO_45 : null, CAS);
        }).toList());
    }
}
