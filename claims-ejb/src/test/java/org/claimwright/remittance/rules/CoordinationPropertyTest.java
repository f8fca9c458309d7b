package org.claimwright.remittance.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.claimwright.money.Money;
import org.claimwright.receivables.Account;
import org.claimwright.receivables.NewEntry;
import org.claimwright.rulebook.Rulebook;
import org.junit.jupiter.api.Test;

/**
 * Two or three payers that say what is true answer a claim of two lines: as a whole, by line, by line with a part of it at the claim, or with a CLP
 * for each line, and their files come in any order. The claim stands where a bookkeeper has it who takes the payers one after the other.
 */
class CoordinationPropertyTest {

    private static final Rulebook BOOK = Rulebook.load("posting");
    private static final int[] CHARGES = {60, 40};
    private static final OurClaim CLAIM = Told.ours("100", Told.line(1, "L1", "99213", "", 1, "60"), Told.line(2, "L2", "96372", "", 1, "40"));
    private static final List<String> KINDS = List.of("CO*45", "PR*1", "OA*23", "CO*197");

    /** One CLP of a payer. */
    private record File(int payer, List<String> segments) {
    }

    /** What a bookkeeper has: of both lines, closed, with the patient and with the insurer. */
    private static final class Truth {

        private final int[] closed = new int[2];
        private final int[] patient = new int[2];
        private final int[] insurer = CHARGES.clone();
        private final List<File> files = new ArrayList<>();
        private int paid;
        private int contractual;
        private String shape = "";

        void answer(int payer, Random random) {
            int[] pays = new int[2];
            int[][] adjusts = new int[2][];
            boolean denies = random.nextInt(8) == 0;
            for (int line = 0; line < 2; line++) {
                int left = CHARGES[line] - closed[line];
                pays[line] = denies ? 0 : random.nextInt(left + 1);
                int off = denies || random.nextBoolean() ? 0 : random.nextInt(left - pays[line] + 1);
                int rest = left - pays[line] - off;
                int share = denies ? 0 : random.nextInt(4) > 0 ? rest : random.nextInt(rest + 1);
                adjusts[line] = new int[] {off, share, closed[line], rest - share};
            }
            char how = "WLMS".charAt(random.nextInt(4));
            boolean[] closes = {pays[0] + sum(adjusts[0], 3) > 0, pays[1] + sum(adjusts[1], 3) > 0};
            if (how == 'S' && closes[0] != closes[1]) {
                how = 'L'; // after an answer as a whole nobody can say which part of the patient's share a CLP that closes nothing left out
            }
            shape += how;
            file(payer, how, pays, adjusts, random);
            for (int line = 0; line < 2; line++) {
                if (closes[0] || closes[1]) {
                    closed[line] += pays[line] + adjusts[line][0];
                    patient[line] = adjusts[line][1];
                    insurer[line] = adjusts[line][3];
                }
                paid += pays[line];
                contractual += adjusts[line][0];
            }
        }

        private void file(int payer, char how, int[] pays, int[][] adjusts, Random random) {
            if (how == 'S') {
                for (int line = 0; line < 2; line++) {
                    List<String> segments = clp(payer, CHARGES[line], pays[line]);
                    svc(segments, line, pays[line], adjusts[line]);
                    files.add(new File(payer, segments));
                }
                return;
            }
            List<String> segments = clp(payer, 100, pays[0] + pays[1]);
            int[][] byLine = {adjusts[0].clone(), adjusts[1].clone()};
            int[] svc = pays.clone();
            for (int kind = 0; kind < KINDS.size(); kind++) {
                if (how == 'W' || how == 'M' && random.nextInt(3) == 0) {
                    cas(segments, KINDS.get(kind), adjusts[0][kind] + adjusts[1][kind]);
                    for (int line = 0; line < 2; line++) {
                        svc[line] += adjusts[line][kind];
                        byLine[line][kind] = 0;
                    }
                }
            }
            for (int line = 0; line < 2 && how != 'W'; line++) {
                svc(segments, line, svc[line], byLine[line]);
            }
            files.add(new File(payer, segments));
        }

        private static List<String> clp(int payer, int charge, int paid) {
            return new ArrayList<>(List.of("CLP*A1*" + (payer + 1) + "*" + charge + "*" + paid));
        }

        private static void svc(List<String> segments, int line, int paid, int[] adjusts) {
            segments.addAll(List.of("DTM*232*20260201", "SVC*HC:" + (line == 0 ? "99213" : "96372") + "*" + CHARGES[line] + "*" + paid));
            for (int kind = 0; kind < KINDS.size(); kind++) {
                cas(segments, KINDS.get(kind), adjusts[kind]);
            }
            segments.add("REF*6R*L" + (line + 1));
        }

        private static void cas(List<String> segments, String code, int amount) {
            if (amount != 0) {
                segments.add("CAS*" + code + "*" + amount);
            }
        }

        private static int sum(int[] amounts, int count) {
            int sum = 0;
            for (int at = 0; at < count; at++) {
                sum += amounts[at];
            }
            return sum;
        }

        String stands() {
            return stand(insurer[0] + insurer[1] + ".00", patient[0] + patient[1] + ".00", contractual + ".00", "0.00", paid + ".00");
        }
    }

    private static String stand(Object insurer, Object patient, Object contractual, Object prior, Object transit) {
        return "insurer " + insurer + ", patient " + patient + ", contractual " + contractual + ", prior " + prior + ", in transit " + transit;
    }

    @Test
    void the_claim_stands_where_its_payers_left_it_whatever_their_files_look_like_and_in_whatever_order_they_come() {
        for (int seed = 0; seed < 20_000; seed++) {
            Random random = new Random(seed);
            Truth truth = new Truth();
            int payers = 2 + random.nextInt(2);
            for (int payer = 0; payer < payers; payer++) {
                truth.answer(payer, random);
            }
            List<File> order = new ArrayList<>(truth.files);
            Collections.shuffle(order, random);
            String what = "seed " + seed + " " + truth.shape + " " + order;
            Map<Integer, Map<Account, Money>> ledger = post(order, what);
            assertEquals(truth.stands(), stand(total(ledger, Account.INSURER_OPEN).plus(CLAIM.charge()), total(ledger, Account.PATIENT_OPEN),
                total(ledger, Account.CONTRACTUAL), total(ledger, Account.PRIOR_PAYER), total(ledger, Account.REMITTANCE_IN_TRANSIT)), what);
        }
    }

    /** By line. */
    private static Map<Integer, Map<Account, Money>> post(List<File> order, String what) {
        Map<Integer, Map<Account, Money>> ledger = new TreeMap<>();
        ClaimHistory history = ClaimHistory.NONE;
        for (File file : order) {
            agrees(ledger, history, what);
            LocalDate on = LocalDate.of(2026, 3, 1 + file.payer);
            ClaimFacts facts = new ClaimFacts(Told.claim(file.segments.toArray(new String[0])), new ClaimMatch(CLAIM, 95, "x"),
                "remittance:" + order.indexOf(file) + "/claim:1", history, new ClaimFacts.Payer(file.payer, "P" + file.payer, 9));
            ClaimPosting posting = ClaimPosting.of(facts, BOOK, on);
            assertEquals(Disposition.POSTED, posting.disposition(), what);
            Map<Integer, Money> sums = new TreeMap<>();
            for (NewEntry entry : posting.entries()) {
                sums.merge(entry.lineNo(), entry.amount(), Money::plus);
                ledger.computeIfAbsent(entry.lineNo(), line -> new TreeMap<>()).merge(entry.account(), entry.amount(), Money::plus);
            }
            sums.forEach((line, sum) -> assertEquals(Money.ZERO, sum, what + ": each line of a journal sums to zero"));
            history = history.with(PayerAnswer.of(facts, posting.lines(), posting.adjustments(), on));
        }
        agrees(ledger, history, what);
        assertFalse(total(ledger, Account.INSURER_OPEN).plus(CLAIM.charge()).isNegative(), what);
        return ledger;
    }

    /** A posting starts from where the ledger stands, line by line. */
    private static void agrees(Map<Integer, Map<Account, Money>> ledger, ClaimHistory history, String what) {
        Coordination before = Coordination.of(CLAIM, history);
        for (int line : before.lineNumbers()) {
            for (Account account : Set.of(Account.INSURER_OPEN, Account.PATIENT_OPEN, Account.CONTRACTUAL, Account.PRIOR_PAYER)) {
                Money charge = account == Account.INSURER_OPEN && line > 0 ? CLAIM.lines().get(line - 1).charge() : Money.ZERO;
                assertEquals(ledger.getOrDefault(line, Map.of()).getOrDefault(account, Money.ZERO).plus(charge), before.line(line).of(account),
                    what + ": " + account + " of line " + line);
            }
        }
    }

    private static Money total(Map<Integer, Map<Account, Money>> ledger, Account account) {
        return ledger.values().stream().map(line -> line.getOrDefault(account, Money.ZERO)).reduce(Money.ZERO, Money::plus);
    }
}
