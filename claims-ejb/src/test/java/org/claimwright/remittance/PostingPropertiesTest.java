package org.claimwright.remittance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.claimwright.TestDatabase;
import org.claimwright.money.Money;
import org.junit.jupiter.api.Test;

/** What holds of every posting, on remittances made from a seed; a failure names it. */
class PostingPropertiesTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final int CLAIMS = 12;
    private static final String[][] ADJUSTMENTS = {{"CO", "45"}, {"CO", "253"}, {"PR", "1"}, {"PR", "187"}, {"OA", "23"}, {"CO", "197"}, {"PI", "204"}};
    private static final String[] STATUSES = {"1", "1", "1", "2", "3", "4", "19", "22", "23", "25"};
    private static final String[] PROVIDER_REASONS = {"WO", "FB", "72", "L6", "CS", "IR", "LE", "J1", "50"};

    private final long seed = Long.getLong("claimwright.seed", System.nanoTime() & 0xffff);
    private final Random random = new Random(seed);

    @Test
    void posting_again_changes_nothing_and_every_invariant_holds() {
        Books books = books("again");
        for (int i = 1; i <= 6; i++) {
            books.receive(remittance(i));
        }
        String before = standing(books);
        assertEquals("0.00", books.one("select coalesce(sum(balance), 0)::numeric(14,2)::text from report.trial_balance"), () -> "seed " + seed);
        for (String id : books.rows("select transaction_id from transaction_set")) {
            books.post(Long.parseLong(id));
        }
        assertEquals(before, standing(books), () -> "seed " + seed);
        books.check();
    }

    @Test
    void the_order_of_the_files_does_not_matter() {
        List<Era> files = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            files.add(remittance(i));
        }
        Books first = books("in order");
        files.forEach(first::receive);
        Collections.shuffle(files, random);
        Books second = books("shuffled");
        files.forEach(second::receive);
        assertEquals(first.accounts(), second.accounts(), () -> "seed " + seed);
        for (int claim = 1; claim <= CLAIMS; claim++) {
            assertEquals(first.lines("C" + claim), second.lines("C" + claim), "claim " + claim + ", seed " + seed);
        }
        assertEquals(sorted(first.items()), sorted(second.items()), () -> "seed " + seed);
        second.check();
    }

    @Test
    void a_flipped_byte_never_half_posts() {
        Books books = books("flipped");
        for (int i = 1; i <= 30; i++) {
            byte[] bytes = remittance(100 + i).bytes();
            int at = 110 + random.nextInt(bytes.length - 170);
            bytes[at] ^= (byte) (1 << random.nextInt(7));
            books.receive("flipped-" + i, bytes);
        }
        books.check();
        assertEquals("0", books.one("select count(*)::text from remittance where state not in ('POSTED') and exists (select from remittance_claim c"
            + " where c.org_id = remittance.org_id and c.remittance_id = remittance.remittance_id)"), () -> "seed " + seed);
        List<String> states = books.rows("select state || ' ' || count(*) from remittance group by state order by 1");
        assertTrue(states.size() > 1, () -> "some are held and some post: " + states + ", seed " + seed);
    }

    private Books books(String name) {
        Books books = new Books(DATABASE, name + " " + seed);
        Random charges = new Random(7);
        for (int claim = 1; claim <= CLAIMS; claim++) {
            books.claim("C" + claim, "ICN" + claim, "L1 99213 " + charge(charges), "L2 96372 " + charge(charges));
        }
        return books;
    }

    private static String charge(Random random) {
        return Money.ofCents(5_000 + random.nextInt(20_000)).toString();
    }

    /** A remittance of some claims, balanced: what is not paid has a reason. */
    private Era remittance(int number) {
        Random charges = new Random(7);
        List<String> segments = new ArrayList<>();
        long total = 0;
        for (int claim = 1; claim <= CLAIMS; claim++) {
            long first = Money.parse(charge(charges)).cents();
            long second = Money.parse(charge(charges)).cents();
            if (random.nextInt(3) == 0) {
                total += claim(segments, claim, first, second);
            }
        }
        long adjusted = 0;
        if (random.nextBoolean()) {
            adjusted = random.nextInt(4_000) - 3_000;
            segments.add("PLB*1234567893*20261231*" + PROVIDER_REASONS[random.nextInt(PROVIDER_REASONS.length)] + ":R" + number + "*" + Money.ofCents(adjusted));
        }
        long payment = total - adjusted;
        if (payment < 0) {
            segments.add("PLB*1234567893*20261231*FB:F" + number + "*" + Money.ofCents(payment));
            payment = 0;
        }
        return Era.paying(payment == 0 ? "0" : Money.ofCents(payment).toString()).trace("T" + number).again(String.format("%09d", number), "20260301")
            .with(segments.toArray(new String[0]));
    }

    private long claim(List<String> segments, int claim, long first, long second) {
        String status = STATUSES[random.nextInt(STATUSES.length)];
        int sign = status.equals("22") ? -1 : 1;
        boolean unpaid = status.equals("25") || status.equals("23") || status.equals("4");
        int at = segments.size();
        long paid = line(segments, "99213", "L1", sign * first, unpaid) + line(segments, "96372", "L2", sign * second, unpaid);
        String control = random.nextInt(12) == 0 ? "STRANGER" + claim : "C" + claim;
        String number = control.startsWith("C") ? "ICN" + claim : "OTHER" + claim;
        segments.add(at, "CLP*" + control + "*" + status + "*" + Money.ofCents(sign * (first + second)) + "*" + Money.ofCents(paid) + "**12*" + number);
        segments.add(at + 1, "DTM*232*20260201");
        return paid;
    }

    private long line(List<String> segments, String code, String control, long charge, boolean unpaid) {
        String[] first = ADJUSTMENTS[random.nextInt(ADJUSTMENTS.length)];
        String[] second = ADJUSTMENTS[random.nextInt(ADJUSTMENTS.length)];
        long one = unpaid ? charge / 2 : charge * random.nextInt(60) / 100;
        long other = unpaid ? charge - one : charge * random.nextInt(40) / 100;
        long paid = charge - one - other;
        segments.add("SVC*HC:" + code + "*" + Money.ofCents(charge) + "*" + Money.ofCents(paid));
        adjustment(segments, first, one);
        adjustment(segments, second, other);
        segments.add("REF*6R*" + control);
        return paid;
    }

    private static void adjustment(List<String> segments, String[] reason, long cents) {
        if (cents != 0) {
            segments.add("CAS*" + reason[0] + "*" + reason[1] + "*" + Money.ofCents(cents));
        }
    }

    private static String standing(Books books) {
        return books.accounts() + "\n" + books.remittances() + "\n" + books.items() + "\n" + books.one("select count(*)::text from entry");
    }

    /** Without the numbers of the remittances, which count in the order of arrival. */
    private static List<String> sorted(List<String> items) {
        return items.stream().map(item -> item.replaceAll("remittance:\\d+/", "")).sorted().toList();
    }
}
