package org.claimwright.remittance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.claimwright.TestDatabase;
import org.junit.jupiter.api.Test;

/**
 * One claim of 100.00, answered by several payers. Whatever the order in which their remittances come, the books stand as if they had come in the
 * order of the payers: what the first leaves to the patient is for the next to answer, nothing is closed twice, and no share is left behind.
 */
class SeveralPayersTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final String FIRST = "1512345678";
    private static final String SECOND = "1998877665";
    private static final String THIRD = "1777777777";

    private int books;

    private static Era era(String number, String payer, String paid, String... segments) {
        return Era.paying(paid).trace(number).payer(payer).again("0000000" + number, "20260302").with(segments);
    }

    private static Era primary(String paid, String... adjustments) {
        return line("11", FIRST, "1", paid, adjustments);
    }

    private static Era secondary(String paid, String... adjustments) {
        return line("12", SECOND, "2", paid, adjustments);
    }

    private static Era line(String number, String payer, String status, String paid, String... adjustments) {
        List<String> segments = new ArrayList<>(List.of("CLP*A1*" + status + "*100*" + paid, "DTM*232*20260201", "SVC*HC:99213*100*" + paid));
        segments.addAll(List.of(adjustments));
        segments.add("REF*6R*L1");
        return era(number, payer, paid, segments.toArray(new String[0]));
    }

    @Test
    void the_second_payer_pays_what_the_first_left_to_the_patient() {
        inAnyOrder("the rest of it", List.of("contractual 10.00", "patient-open 2.00", "remittance-in-transit 88.00"), List.of(),
            primary("80", "CAS*CO*45*10", "CAS*PR*2*10"), secondary("8", "CAS*OA*23*90", "CAS*PR*2*2"));
        inAnyOrder("all of it", List.of("contractual 10.00", "remittance-in-transit 90.00"), List.of(),
            primary("80", "CAS*CO*45*10", "CAS*PR*2*10"), secondary("10", "CAS*OA*23*90"));
        inAnyOrder("by writing it off", List.of("contractual 20.00", "remittance-in-transit 80.00"), List.of(),
            primary("80", "CAS*CO*45*10", "CAS*PR*1*10"), secondary("0", "CAS*OA*23*90", "CAS*CO*45*10"));
        inAnyOrder("nothing", List.of("contractual 10.00", "patient-open 10.00", "remittance-in-transit 80.00"), List.of(),
            primary("80", "CAS*CO*45*10", "CAS*PR*1*10"), secondary("0", "CAS*OA*23*90", "CAS*PR*1*10"));
    }

    @Test
    void a_denial_of_the_second_payer_is_open_with_it_and_not_with_the_patient() {
        inAnyOrder("denied", List.of("contractual 10.00", "insurer-open 10.00", "remittance-in-transit 80.00"), List.of(),
            primary("80", "CAS*CO*45*10", "CAS*PR*2*10"), secondary("0", "CAS*OA*23*90", "CAS*CO*197*10"));
    }

    @Test
    void what_the_first_payer_denied_stays_open_whether_oa_23_holds_it_or_not() {
        inAnyOrder("held", List.of("contractual 10.00", "insurer-open 20.00", "remittance-in-transit 70.00"), List.of(),
            primary("60", "CAS*CO*45*10**197*20", "CAS*PR*2*10"), secondary("10", "CAS*OA*23*90"));
        inAnyOrder("paid by the second", List.of("contractual 10.00", "remittance-in-transit 90.00"), List.of(),
            primary("60", "CAS*CO*45*10**197*20", "CAS*PR*2*10"), secondary("30", "CAS*OA*23*70"));
    }

    @Test
    void a_second_write_off_of_the_same_money_is_not_booked() {
        inAnyOrder("told twice", List.of("contractual 10.00", "remittance-in-transit 90.00"), List.of(),
            primary("72", "CAS*CO*45*10", "CAS*PR*2*18"), secondary("18", "CAS*OA*23*72", "CAS*CO*45*10"));
        inAnyOrder("without oa-23", List.of("contractual 13.00", "remittance-in-transit 87.00"), List.of(),
            primary("72", "CAS*CO*45*10", "CAS*PR*2*18"), secondary("15", "CAS*CO*45*85"));
    }

    @Test
    void what_does_not_agree_is_told_and_the_insurer_never_owes_less_than_nothing() {
        inAnyOrder("too little told", List.of("contractual 10.00", "insurer-open 5.00", "remittance-in-transit 85.00"),
            List.of("prior-payer-differs OA-23 5.00"), primary("70", "CAS*CO*45*10", "CAS*PR*2*20"), secondary("15", "CAS*OA*23*85"));
        inAnyOrder("more share than there is", List.of("contractual 10.00", "patient-open 10.00", "remittance-in-transit 80.00"),
            List.of("prior-payer-differs OA-23 -10.00"), primary("80", "CAS*CO*45*10", "CAS*PR*2*10"), secondary("0", "CAS*OA*23*80", "CAS*PR*2*20"));
    }

    @Test
    void three_payers_answer_one_after_the_other() {
        inAnyOrder("three", List.of("contractual 10.00", "patient-open 1.00", "remittance-in-transit 89.00"), List.of(),
            primary("60", "CAS*CO*45*10", "CAS*PR*2*30"), secondary("20", "CAS*OA*23*70", "CAS*PR*2*10"),
            line("13", THIRD, "3", "9", "CAS*OA*23*90", "CAS*PR*3*1"));
    }

    @Test
    void a_reversal_waits_beside_and_moves_nothing_of_the_claim() {
        inAnyOrder("reversed", List.of("contractual 10.00", "patient-open 2.00", "remittance-in-transit 88.00", "unapplied-reversal 80.00"), null,
            primary("80", "CAS*CO*45*10", "CAS*PR*2*10"), secondary("8", "CAS*OA*23*90", "CAS*PR*2*2"),
            era("14", FIRST, "0", "CLP*A1*22*-100*-80", "CAS*CO*45*-10", "CAS*PR*2*-10", "PLB*1234567893*20261231*FB:F1*-80"));
    }

    @Test
    void a_claim_decided_as_a_whole_and_by_line_are_coordinated_too() {
        Era whole = era("11", FIRST, "80", "CLP*A1*1*100*80", "CAS*CO*45*10", "CAS*PR*2*10");
        Era wholeSecond = era("12", SECOND, "8", "CLP*A1*2*100*8", "CAS*OA*23*90", "CAS*PR*2*2");
        List<String> stands = List.of("contractual 10.00", "patient-open 2.00", "remittance-in-transit 88.00");
        inAnyOrder("whole and whole", stands, List.of(), whole, wholeSecond);
        inAnyOrder("line and whole", stands, List.of(), primary("80", "CAS*CO*45*10", "CAS*PR*2*10"), wholeSecond);
        inAnyOrder("whole and line", stands, List.of(), whole, secondary("8", "CAS*OA*23*90", "CAS*PR*2*2"));
    }

    @Test
    void a_trio_at_the_claim_is_answered_by_line() {
        Era mixed = era("11", FIRST, "50", "CLP*A1*1*100*50", "CAS*PR*1*30", "DTM*232*20260201", "SVC*HC:99213*100*80", "CAS*CO*45*20", "REF*6R*L1");
        inAnyOrder("share at the claim", List.of("contractual 20.00", "remittance-in-transit 80.00"), List.of(), mixed, secondary("30", "CAS*OA*23*70"));
        inAnyOrder("and a part left", List.of("contractual 20.00", "patient-open 10.00", "remittance-in-transit 70.00"), List.of(),
            mixed, secondary("20", "CAS*OA*23*70", "CAS*PR*2*10"));
    }

    @Test
    void a_denial_that_closes_nothing_leaves_the_patient_his_share() {
        inAnyOrder("another trn03", List.of("contractual 20.00", "patient-open 20.00", "remittance-in-transit 60.00"), List.of(),
            primary("60", "CAS*CO*45*20", "CAS*PR*2*20"), line("14", "1512345679", "1", "0", "CAS*OA*18*100"));
    }

    @Test
    void trios_at_the_claim_that_come_to_nothing_move_nothing() {
        List<String> alone = List.of("contractual 20.00", "remittance-in-transit 80.00");
        for (String[] nothing : new String[][] {{"CAS*OA*23*0"}, {"CAS*CO*253*2**45*-2", "CAS*OA*23*0"}}) {
            List<String> segments = new ArrayList<>(List.of("CLP*A1*1*100*80"));
            segments.addAll(List.of(nothing));
            segments.addAll(List.of("DTM*232*20260201", "SVC*HC:99213*100*80", "CAS*CO*45*20", "REF*6R*L1"));
            inAnyOrder("nothing, one payer", alone, null, era("11", FIRST, "80", segments.toArray(new String[0])));
        }
        for (String[] nothing : new String[][] {{"CAS*CO*45*0"}, {"CAS*OA*23*0"}, {"CAS*CO*253*2**45*-2"}}) {
            List<String> segments = new ArrayList<>(List.of("CLP*A1*2*100*8"));
            segments.addAll(List.of(nothing));
            segments.addAll(List.of("DTM*232*20260201", "SVC*HC:99213*100*8", "CAS*OA*23*90", "CAS*PR*2*2", "REF*6R*L1", "SVC*HC:36415*0*0", "CAS*CO*97*0"));
            inAnyOrder("nothing, two payers", List.of("contractual 10.00", "patient-open 2.00", "remittance-in-transit 88.00"), List.of(),
                primary("80", "CAS*CO*45*10", "CAS*PR*2*10"), era("12", SECOND, "8", segments.toArray(new String[0])));
        }
    }

    @Test
    void an_oa_23_without_a_remittance_of_the_earlier_payer_closes_its_part_and_says_so() {
        Books alone = open("alone").receive(secondary("8", "CAS*OA*23*90", "CAS*PR*2*2")).check();
        assertEquals(List.of("patient-open 2.00", "prior-payer 90.00", "remittance-in-transit 8.00"), stands(alone));
        assertEquals("OA-23 says that earlier payers paid and adjusted 90.00, and no remittance of theirs is posted (off by 90.00)",
            alone.one("select words from work_item where kind = 'prior-payer-differs'"));
        alone.receive(primary("80", "CAS*CO*45*10", "CAS*PR*2*10")).check();
        assertEquals(List.of(), items(alone));
        assertEquals("opened finished", alone.one("select string_agg(what, ' ' order by event_id) from work_item_event"));
    }

    @Test
    void what_was_settled_before_the_import_is_not_closed_again_by_oa_23() {
        Books books = open("settled");
        books.run("insert into journal (journal_id, kind, booked_on, actor) values ('00000000-0000-0000-0000-000000000001', 'OPENING', '2026-02-01', 'test')",
            "insert into entry (journal_id, entry_no, account, cents, claim_id, line_no) select '00000000-0000-0000-0000-000000000001'::uuid, e.no, e.account, e.cents,"
                + " c.claim_id, 1 from claim c, (values (1, 'settled-before-import', 8000), (2, 'insurer-open', -8000)) as e(no, account, cents)");
        books.receive(secondary("15", "CAS*OA*23*80", "CAS*PR*2*5")).check();
        assertEquals(List.of("patient-open 5.00", "remittance-in-transit 15.00", "settled-before-import 80.00"), stands(books));
        assertEquals(List.of(), items(books));
    }

    @Test
    void two_answers_of_one_claim_in_one_remittance_are_coordinated() {
        Books books = open("one remittance").receive(era("11", FIRST, "88", "CLP*A1*1*100*80", "CAS*CO*45*10", "CAS*PR*2*10",
            "CLP*A1*2*100*8", "CAS*OA*23*90", "CAS*PR*2*2")).check();
        assertEquals(List.of("contractual 10.00", "patient-open 2.00", "remittance-in-transit 88.00"), stands(books));
    }

    @Test
    void two_answers_of_one_claim_far_apart_in_one_remittance_are_coordinated() {
        List<String> segments = new ArrayList<>(List.of("CLP*A1*1*100*80", "CAS*CO*45*10", "CAS*PR*2*10"));
        for (int unknown = 1; unknown <= 1_200; unknown++) {
            segments.add("CLP*X" + unknown + "*1*0*0");
        }
        segments.addAll(List.of("CLP*A1*2*100*8", "CAS*OA*23*90", "CAS*PR*2*2"));
        Books books = open("far apart").receive(era("11", FIRST, "88", segments.toArray(new String[0]))).check();
        assertEquals(List.of("contractual 10.00", "patient-open 2.00", "remittance-in-transit 88.00"), stands(books));
    }

    @Test
    void a_part_of_the_lines_is_coordinated_alone() {
        Books books = new Books(DATABASE, "parts").claim("A1", "", "L1 99213 100", "L2 96372 50");
        books.receive(era("11", FIRST, "120", "CLP*A1*1*150*120", "DTM*232*20260201", "SVC*HC:99213*100*80", "CAS*PR*2*20", "REF*6R*L1",
            "SVC*HC:96372*50*40", "CAS*PR*2*10", "REF*6R*L2"));
        books.receive(era("12", SECOND, "15", "CLP*A1*2*100*15", "DTM*232*20260201", "SVC*HC:99213*100*15", "CAS*OA*23*80", "CAS*PR*2*5", "REF*6R*L1")).check();
        assertEquals(List.of("1 patient-open 5.00", "1 remittance-in-transit 95.00", "2 patient-open 10.00", "2 remittance-in-transit 40.00"),
            books.rows("select line_no || ' ' || account || ' ' || (sum(cents) / 100.0)::numeric(14,2) from entry where account <> 'charges' group by line_no, account"
                + " having sum(cents) <> 0 order by 1"));
    }

    @Test
    void two_payers_at_the_same_time_are_posted_one_after_the_other() throws Exception {
        Books books = open("at once");
        List<Long> transactions = new ArrayList<>();
        for (Era era : List.of(primary("80", "CAS*CO*45*10", "CAS*PR*2*10"), secondary("8", "CAS*OA*23*90", "CAS*PR*2*2"))) {
            long file = books.store(era);
            books.read(file);
            transactions.addAll(books.transactions(file));
        }
        Thread[] other = new Thread[1];
        books.work(source -> {
            books.post(source, transactions.get(0));
            other[0] = new Thread(() -> books.post(transactions.get(1)));
            other[0].start();
            other[0].join(1_000);
            assertTrue(other[0].isAlive(), "the second waits for the first");
        });
        other[0].join();
        assertEquals(List.of("contractual 10.00", "patient-open 2.00", "remittance-in-transit 88.00"), stands(books.check()));
    }

    /** @param items null = not looked at */
    private void inAnyOrder(String what, List<String> stands, List<String> items, Era... files) {
        for (List<Era> order : permutations(List.of(files))) {
            Books received = open(what);
            order.forEach(received::receive);
            List<Integer> places = order.stream().map(List.of(files)::indexOf).toList();
            assertEquals(stands, stands(received), what + ", in the order " + places);
            if (items != null) {
                assertEquals(items, items(received), what + ", in the order " + places);
            }
            received.check();
            String before = received.one("select count(*) || ' ' || sum(abs(cents)) from entry");
            received.rows("select transaction_id from transaction_set").forEach(id -> received.post(Long.parseLong(id)));
            assertEquals(before, received.one("select count(*) || ' ' || sum(abs(cents)) from entry"), what + ", posted again");
        }
    }

    private Books open(String what) {
        return new Books(DATABASE, what + " " + ++books).claim("A1", "", "L1 99213 100");
    }

    /** The claim's accounts but its charge. */
    private static List<String> stands(Books books) {
        return books.accounts().stream().filter(account -> !account.startsWith("charges") && !account.startsWith("forwarding")).toList();
    }

    private static List<String> items(Books books) {
        return books.items().stream().map(item -> item.replaceAll(" remittance:\\d+/claim:\\d+", "")).toList();
    }

    private static List<List<Era>> permutations(List<Era> files) {
        if (files.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Era>> all = new ArrayList<>();
        for (Era first : files) {
            List<Era> rest = new ArrayList<>(files);
            rest.remove(first);
            for (List<Era> order : permutations(rest)) {
                List<Era> whole = new ArrayList<>(List.of(first));
                whole.addAll(order);
                all.add(whole);
            }
        }
        return all;
    }
}
