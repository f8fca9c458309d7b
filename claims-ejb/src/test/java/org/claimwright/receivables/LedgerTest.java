package org.claimwright.receivables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.claimwright.TestDatabase;
import org.claimwright.money.Money;
import org.claimwright.source.Source;
import org.junit.jupiter.api.Test;

/**
 * The ledger as tables that a bookkeeper can check. A line is {@code post NAME  account amount, account amount -> outcome},
 * {@code reverse NAME -> outcome} or {@code balance account amount}; a name is an event, a reversal of X is called X'.
 */
class LedgerTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

    private final int org = DATABASE.organisation("books " + UUID.randomUUID());

    @Test
    void one_payment_is_posted_once() throws Exception {
        check("""
            post     opening  insurer-open 300.00, charges -300.00                                                   -> posted
            post     P1       remittance-in-transit 240.00, insurer-open -240.00                                     -> posted
            post     P1       remittance-in-transit 240.00, insurer-open -240.00                                     -> already posted
            post     P1       remittance-in-transit 250.00, insurer-open -250.00                                     -> posted already with other entries
            balance  insurer-open                60.00
            balance  remittance-in-transit      240.00
            balance  charges                   -300.00
            """);
    }

    @Test
    void a_payment_moves_its_line_from_the_insurer_to_where_the_payer_sent_it() throws Exception {
        check("""
            post     opening  insurer-open 150.00, charges -150.00                                                   -> posted
            post     P1       remittance-in-transit 80.00, insurer-open -125.00, contractual 25.00, patient-open 20.00 -> posted
            balance  insurer-open                25.00
            balance  patient-open                20.00
            balance  contractual                 25.00
            balance  remittance-in-transit       80.00
            """);
    }

    @Test
    void what_does_not_sum_to_zero_is_refused() throws Exception {
        check("""
            post     P1       remittance-in-transit 80.00, insurer-open -75.00                                       -> does not sum to zero (off by 5.00)
            post     P2       insurer-open 0.01                                                                      -> does not sum to zero (off by 0.01)
            balance  insurer-open                 0.00
            """);
    }

    @Test
    void a_reversal_restores_every_balance_and_a_correction_then_stands_alone() throws Exception {
        check("""
            post     opening  insurer-open 300.00, charges -300.00                                                   -> posted
            post     P1       remittance-in-transit 240.00, insurer-open -300.00, contractual 60.00                  -> posted
            reverse  P1                                                                                              -> reversed
            balance  insurer-open               300.00
            balance  contractual                  0.00
            balance  remittance-in-transit        0.00
            post     P2       remittance-in-transit 200.00, insurer-open -300.00, contractual 100.00                 -> posted
            balance  insurer-open                 0.00
            balance  contractual                100.00
            """);
    }

    @Test
    void reversing_twice_is_reversing_once() throws Exception {
        check("""
            post     P1       remittance-in-transit 240.00, insurer-open -240.00                                     -> posted
            reverse  P1                                                                                              -> reversed
            reverse  P1                                                                                              -> reversed
            balance  remittance-in-transit        0.00
            reverse  P9                                                                                              -> there is no journal
            """);
    }

    @Test
    void a_reversal_of_a_reversal_is_identity() throws Exception {
        check("""
            post     P1       remittance-in-transit 240.00, insurer-open -240.00                                     -> posted
            reverse  P1                                                                                              -> reversed
            reverse  P1'                                                                                             -> reversed
            balance  remittance-in-transit      240.00
            reverse  P1                                                                                              -> reversed
            balance  remittance-in-transit      240.00
            reverse  P1''                                                                                            -> reversed
            balance  remittance-in-transit        0.00
            """);
    }

    @Test
    void a_set_with_one_broken_journal_posts_nothing() throws Exception {
        NewJournal good = journal("good", "insurer-open 1.00, charges -1.00");
        NewJournal bad = journal("bad", "insurer-open 1.00, charges -2.00");
        assertThrows(IllegalArgumentException.class, () -> DATABASE.inOrganisation(org, db -> new Ledger(db).post(List.of(good, bad))));
        assertThrows(IllegalArgumentException.class, () -> DATABASE.inOrganisation(org, db -> new Ledger(db).post(List.of(good, good))));
        assertThrows(IllegalArgumentException.class, () -> DATABASE.inOrganisation(org, db -> new Ledger(db).post(List.of(journal("none", "")))));
        assertEquals("0", DATABASE.ask(org, "select count(*) from journal"));
    }

    @Test
    void any_set_of_journals_sums_to_zero_posts_once_and_is_restored_by_its_reversals() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<NewJournal> journals = IntStream.range(0, 300).mapToObj(n -> random(random, n)).toList();
        DATABASE.run(org, db -> {
            assertEquals(new Ledger.Posted(300, 0), new Ledger(db).post(journals), "seed " + seed);
            assertEquals(new Ledger.Posted(0, 300), new Ledger(db).post(journals), "seed " + seed);
            assertEquals(Money.ZERO, TrialBalance.of(new Balances(db).all()).total(), "seed " + seed);
            journals.forEach(journal -> new Ledger(db).reverse(journal.id(), "test", "tester", DAY));
            assertTrue(new Balances(db).all().values().stream().allMatch(Money::isZero), "seed " + seed);
        });
    }

    @Test
    void balances_are_kept_by_claim_line_and_payer() throws Exception {
        Source source = new Source(7, 106, 20, 0);
        NewJournal journal = new NewJournal(UUID.randomUUID(), NewJournal.Kind.OPENING, DAY, null, null, "tester", null, List.of(
            new NewEntry(Account.INSURER_OPEN, Money.parse("70"), 5L, 1, 3, null, null, source),
            new NewEntry(Account.CHARGES, Money.parse("-70"), 5L, 1, 3, null, null, source),
            new NewEntry(Account.INSURER_OPEN, Money.parse("30"), 5L, 2, 3, null, null, source),
            new NewEntry(Account.CHARGES, Money.parse("-30"), 5L, 2, 4, null, null, source)));
        DATABASE.run(org, db -> {
            new Ledger(db).post(List.of(journal));
            Balances balances = new Balances(db);
            assertEquals(Money.parse("100"), balances.ofClaim(5).get(Account.INSURER_OPEN));
            assertEquals(Money.parse("30"), balances.ofLine(5, 2).get(Account.INSURER_OPEN));
            assertEquals(Money.parse("-70"), balances.ofPayer(3).get(Account.CHARGES));
            assertEquals(List.of(1, 2), List.copyOf(balances.linesOf(5).keySet()));
            assertEquals(Money.parse("70"), balances.linesOf(5).get(1).get(Account.INSURER_OPEN));
        });
    }

    private void check(String table) throws Exception {
        for (String line : table.lines().toList()) {
            String[] part = line.strip().split("\\s+", 3);
            if (part[0].equals("balance")) {
                assertEquals(Money.parse(part[2]), balance(Account.of(part[1])), line);
            } else {
                String[] event = line.strip().substring(part[0].length()).strip().split("\\s+->\\s+");
                String outcome = part[0].equals("post") ? post(event[0]) : reverse(event[0]);
                assertTrue(outcome.contains(event[1]), line + " but: " + outcome);
            }
        }
    }

    private Money balance(Account account) throws Exception {
        return DATABASE.inOrganisation(org, db -> new Balances(db).all().getOrDefault(account, Money.ZERO));
    }

    private String post(String event) {
        String[] part = event.split("\\s+", 2);
        return outcome(db -> new Ledger(db).post(List.of(journal(part[0], part[1]))).posted() == 1 ? "posted" : "already posted");
    }

    private String reverse(String name) {
        return outcome(db -> {
            new Ledger(db).reverse(id(name), "a test", "tester", DAY);
            return "reversed";
        });
    }

    private interface Change {
        String in(DataSource dataSource) throws Exception;
    }

    private String outcome(Change change) {
        try {
            return DATABASE.inOrganisation(org, change::in);
        } catch (Exception e) {
            return e.getMessage();
        }
    }

    private NewJournal journal(String name, String entries) {
        return new NewJournal(id(name), NewJournal.Kind.OPENING, DAY, null, null, "tester", null,
            Stream.of(entries.split(",\\s*")).filter(text -> !text.isBlank()).map(LedgerTest::entry).toList());
    }

    private UUID id(String name) {
        return name.endsWith("'") ? NewJournal.id(NewJournal.Kind.REVERSAL, id(name.substring(0, name.length() - 1)))
            : NewJournal.id(NewJournal.Kind.OPENING, org, name);
    }

    private static NewEntry entry(String text) {
        String[] part = text.strip().split("\\s+");
        return new NewEntry(Account.of(part[0]), Money.parse(part[1]), null, null, null, null, null, null);
    }

    private NewJournal random(Random random, int n) {
        StringBuilder entries = new StringBuilder();
        long sum = 0;
        for (int i = random.nextInt(6); i >= 0; i--) {
            long cents = random.nextLong(1, 1_000_000) * (random.nextBoolean() ? 1 : -1);
            sum += cents;
            entries.append(Account.values()[random.nextInt(Account.values().length)].text()).append(' ').append(Money.ofCents(cents)).append(", ");
        }
        return journal("random " + n, entries + (sum == 0 ? "" : "suspense " + Money.ofCents(-sum)));
    }
}
