package org.claimwright.sandbox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.claimwright.money.Money;
import org.claimwright.sandbox.Expectation.Hold;
import org.claimwright.sandbox.Expectation.Transaction;
import org.junit.jupiter.api.Test;

class PracticeDayTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 4);
    private static final BiPredicate<String, String> ANY = (group, reason) -> true;

    private final PracticeDay day = PracticeDay.of(1, TODAY);

    private PracticeDay.File file(String name) {
        return day.files().stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void the_same_seed_and_day_give_the_same_bytes_and_another_seed_does_not() {
        PracticeDay again = PracticeDay.of(1, TODAY);
        assertEquals(day.openClaims(), again.openClaims());
        for (int i = 0; i < day.files().size(); i++) {
            assertArrayEquals(day.files().get(i).bytes(), again.files().get(i).bytes(), day.files().get(i).name());
        }
        assertNotEquals(day.openClaims(), PracticeDay.of(2, TODAY).openClaims());
    }

    @Test
    void every_posted_remittance_balances_by_plain_decimals_at_line_claim_and_total_for_many_seeds() {
        LongStream.range(0, 40).forEach(seed -> PracticeDay.of(seed, TODAY).files().stream()
                .filter(f -> f.expectation() != null && !f.name().contains("samples") && !f.name().contains("-sample"))
                .forEach(f -> everyPostedOneBalances(f, seed)));
    }

    private static void everyPostedOneBalances(PracticeDay.File file, long seed) {
        List<PlainX12.Transaction> written = PlainX12.transactions(file.bytes());
        for (int i = 0; i < written.size(); i++) {
            if (file.expectation().transactions().get(i).state().equals("POSTED")) {
                balances(written.get(i), "seed " + seed + " " + file.name() + " ST " + i);
            }
        }
    }

    private static void balances(PlainX12.Transaction transaction, String where) {
        BigDecimal sum = BigDecimal.ZERO;
        int unbalanced = 0;
        for (PlainX12.Claim claim : transaction.claims()) {
            BigDecimal paid = new BigDecimal(claim.clp().get(4));
            BigDecimal left = new BigDecimal(claim.clp().get(3)).subtract(PlainX12.adjusted(claim.segments(), ANY));
            unbalanced += left.compareTo(paid) == 0 && linesBalance(claim) ? 0 : 1;
            sum = sum.add(paid);
        }
        assertEquals(where.contains("exceptions") ? 1 : 0, unbalanced, where);
        assertEquals(0, sum.subtract(transaction.providerAdjustments()).compareTo(transaction.payment()), where);
        assertTrue(transaction.payment().signum() >= 0, where);
        List<String> end = transaction.segments().get(transaction.segments().size() - 1);
        assertEquals(List.of("SE", String.valueOf(transaction.segments().size()), transaction.first("ST").get(2)), end, where);
    }

    private static boolean linesBalance(PlainX12.Claim claim) {
        List<Integer> starts = new java.util.ArrayList<>();
        for (int i = 0; i < claim.segments().size(); i++) {
            if (claim.segments().get(i).get(0).equals("SVC")) {
                starts.add(i);
            }
        }
        starts.add(claim.segments().size());
        for (int i = 0; i + 1 < starts.size(); i++) {
            List<List<String>> line = claim.segments().subList(starts.get(i), starts.get(i + 1));
            BigDecimal left = new BigDecimal(line.get(0).get(2)).subtract(PlainX12.adjusted(line, ANY));
            if (left.compareTo(new BigDecimal(line.get(0).get(3))) != 0) {
                return false;
            }
        }
        return true;
    }

    @Test
    void what_is_expected_of_an_ordinary_file_is_what_its_bytes_say() {
        for (String name : List.of("cascadia-ordinary.835", "tri-county-takebacks.835", "summit-secondary.835", "northern-plains-two-payees.835")) {
            PlainX12.Transaction written = PlainX12.transactions(file(name).bytes()).get(0);
            Transaction expected = file(name).expectation().transactions().get(0);
            Set<String> contractual = Set.of("CO45", "CO24", "CO59", "CO131", "CO237", "CO253", "CO144", "OA23");
            Set<String> patient = Set.of("PR1", "PR2", "PR3");
            assertEquals(written.claims().size(), expected.claims());
            assertMoney(written.payment().add(written.providerAdjustments()), expected.paid());
            assertMoney(PlainX12.adjusted(written.segments(), (g, r) -> contractual.contains(g + r)), expected.adjusted());
            assertMoney(PlainX12.adjusted(written.segments(), (g, r) -> patient.contains(g + r)), expected.patient());
            assertMoney(PlainX12.adjusted(written.segments(), (g, r) -> !contractual.contains(g + r) && !patient.contains(g + r)), expected.denied());
            assertEquals(Money.ZERO, expected.unapplied());
        }
    }

    private static void assertMoney(BigDecimal expected, Money actual) {
        assertEquals(expected.movePointRight(2).longValueExact(), actual.cents());
    }

    @Test
    void paid_and_unapplied_less_provider_adjustments_is_the_payment_of_every_posted_one() {
        for (PracticeDay.File file : day.files()) {
            for (int i = 0; file.expectation() != null && i < file.expectation().transactions().size(); i++) {
                Transaction expected = file.expectation().transactions().get(i);
                if (expected.state().equals("POSTED")) {
                    PlainX12.Transaction written = PlainX12.transactions(file.bytes()).get(i);
                    assertMoney(written.payment().add(written.providerAdjustments()), expected.paid().plus(expected.unapplied()));
                }
            }
        }
    }

    @Test
    void a_supplemental_payer_s_OA_23_is_a_memo_where_the_first_payer_was_posted_and_an_adjustment_where_it_was_not() {
        assertEquals(Money.ZERO, file("summit-after-medicare.835").expectation().transactions().get(0).adjusted());
        assertTrue(file("summit-secondary.835").expectation().transactions().get(0).adjusted().isPositive());
    }

    @Test
    void a_reversal_negates_every_adjustment_and_keeps_group_and_reason() {
        List<PlainX12.Claim> claims = PlainX12.transactions(file("cascadia-corrections.835").bytes()).get(0).claims();
        PlainX12.Claim reversal = claims.get(0);
        PlainX12.Claim original = PlainX12.transactions(file("cascadia-ordinary.835").bytes()).get(0).claims().stream()
                .filter(c -> c.clp().get(1).equals(reversal.clp().get(1))).findFirst().orElseThrow();
        assertEquals("22", reversal.clp().get(2));
        assertEquals(original.clp().get(7), reversal.clp().get(7));
        assertEquals(0, PlainX12.adjusted(original.segments(), ANY).add(PlainX12.adjusted(reversal.segments(), ANY)).signum());
        assertEquals(0, new BigDecimal(original.clp().get(4)).add(new BigDecimal(reversal.clp().get(4))).signum());
    }

    @Test
    void the_reissued_payment_differs_only_in_control_numbers_and_production_date() {
        Set<String> controls = Set.of("ISA", "GS", "GE", "IEA");
        List<List<String>> first = bodyWithout(controls, file("cascadia-ordinary.835"));
        assertEquals(first, bodyWithout(controls, file("cascadia-reissued.835")));
        assertFalse(java.util.Arrays.equals(file("cascadia-ordinary.835").bytes(), file("cascadia-reissued.835").bytes()));
    }

    private static List<List<String>> bodyWithout(Set<String> ids, PracticeDay.File file) {
        return PlainX12.segments(file.bytes()).stream().filter(s -> !ids.contains(s.get(0)) && !s.subList(0, 2).equals(List.of("DTM", "405"))).toList();
    }

    @Test
    void the_cut_off_file_ends_inside_its_last_transaction_and_the_complete_copy_brings_all_of_it() {
        List<PlainX12.Transaction> cut = PlainX12.transactions(file("northern-plains-cut-off.835").bytes());
        List<PlainX12.Transaction> whole = PlainX12.transactions(file("northern-plains-complete-copy.835").bytes());
        assertEquals(cut.get(0).segments(), whole.get(0).segments());
        assertEquals(List.of(), cut.get(1).first("SE"));
        assertEquals("SE", whole.get(1).segments().get(whole.get(1).segments().size() - 1).get(0));
    }

    @Test
    void every_kind_of_hold_is_in_the_day() {
        Set<Hold> holds = day.files().stream().filter(f -> f.expectation() != null).flatMap(f -> f.expectation().transactions().stream())
                .map(Transaction::hold).collect(Collectors.toSet());
        assertEquals(Set.of(Hold.values()), holds);
    }

    @Test
    void the_import_has_each_line_once_and_knows_every_claim_that_should_post() {
        List<String> rows = day.openClaims().lines().skip(1).toList();
        Set<String> lines = new HashSet<>();
        Set<String> claims = new HashSet<>();
        for (String row : rows) {
            String[] columns = row.split(",", -1);
            assertEquals(21, columns.length, row);
            assertTrue(lines.add(columns[13]), row);
            claims.add(columns[0]);
        }
        for (PlainX12.Claim claim : PlainX12.transactions(file("cascadia-ordinary.835").bytes()).get(0).claims()) {
            assertTrue(claims.contains(claim.clp().get(1)));
        }
        assertTrue(claims.size() >= 200, "claims: " + claims.size());
    }

    @Test
    void file_names_are_unique_because_the_table_finds_files_by_them() {
        assertEquals(day.files().size(), day.files().stream().map(PracticeDay.File::name).distinct().count());
    }
}
