package org.claimwright.remittance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claimwright.TestDatabase;
import org.claimwright.edi.Leniency;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** The way of an 835 into a real database: what arrives, what is in the books then, and what a person has to do. */
class PostRemittanceTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh();

    private Books books;

    @BeforeEach
    void openBooks(TestInfo test) {
        books = books(test, false);
    }

    private static Books books(TestInfo test, boolean sandbox) {
        return new Books(DATABASE, test.getDisplayName(), sandbox).claim("A1", "", "L1 99213 100", "L2 96372 50").claim("A2", "ICN2", "L1 99214 80");
    }

    private static Era paid() {
        return Era.paying("115").with("CLP*A1*1*150*95**12*P1", "DTM*232*20260201", "SVC*HC:99213*100*70", "CAS*CO*45*20", "CAS*PR*2*10", "REF*6R*L1",
            "SVC*HC:96372*50*25", "CAS*CO*45*15**197*10", "REF*6R*L2", "CLP*A2*1*80*20**12*ICN2", "DTM*232*20260201", "SVC*HC:99214*80*20", "CAS*CO*45*60");
    }

    @Test
    void a_remittance_posts_line_by_line() {
        books.receive(paid()).check();
        assertEquals(List.of("1 POSTED"), numbered(books.remittances()));
        assertEquals(List.of("1 patient-open 10.00", "1 contractual 20.00", "1 remittance-in-transit 70.00", "2 insurer-open 10.00", "2 contractual 15.00",
            "2 remittance-in-transit 25.00").stream().sorted().toList(), books.lines("A1").stream().sorted().toList());
        assertEquals(List.of("charges -230.00", "contractual 95.00", "insurer-open 10.00", "patient-open 10.00", "remittance-in-transit 115.00"), books.accounts());
        assertEquals(List.of(), books.items());
        assertEquals("95", books.one("select match_score::text from remittance_claim where patient_control_number = 'A1'"));
        assertEquals("DECIDE_DENIALS", books.one("select kind from door.todo where kind = 'DECIDE_DENIALS' and org_id = current_setting('app.org')::int"));
        assertEquals("posting@2026.1/co-45", books.one("select rule from adjustment where reason = '45' limit 1"));
        assertEquals("insurer-open", books.one("select account from adjustment where reason = '197'"));
    }

    @Test
    void a_remittance_of_several_sets_posts_every_claim_and_every_adjustment_once() {
        String[] claims = IntStream.rangeClosed(1, 2_300).mapToObj(n -> "CLP*X" + n + "*1*2*2**12*P" + n).toArray(String[]::new);
        String[] adjustments = IntStream.rangeClosed(1, 1_100).mapToObj(n -> "PLB*1234567893*20261231*WO:R" + n + "*1").toArray(String[]::new);
        books.receive(paid().amount("3615").with(claims).with(adjustments)).check();
        assertEquals(List.of("1 POSTED"), numbered(books.remittances()));
        assertTrue(books.accounts().containsAll(List.of("remittance-in-transit 3615.00", "unapplied -4600.00", "recoupment 1100.00")), books.accounts().toString());
        assertEquals("2302 2302", books.one("select count(*) || ' ' || count(distinct ordinal) from journal where kind = 'CLAIM_PAYMENT'"));
        assertEquals("1100 1100", books.one("select count(*) || ' ' || count(distinct ordinal) from journal where kind = 'PROVIDER_ADJUSTMENT'"));
        assertEquals("2300", books.one("select count(*)::text from work_item where kind = 'unapplied'"));
    }

    @Test
    void the_outline_is_taken_when_the_file_is_read_and_its_header_ends_before_the_first_claim() {
        books.receive(paid());
        assertEquals("2 115.00 0.00 LX*1", books.one("select o.claims || ' ' || (o.claims_cents / 100.0)::numeric(9,2) || ' ' || (o.plb_cents / 100.0)::numeric(9,2)"
            + " || ' ' || convert_from(substring(c.bytes from (t.first_byte + o.header_length)::int + 1 for 4), 'LATIN1') from remittance_outline o"
            + " join transaction_set t on t.transaction_id = o.transaction_id join raw_chunk c on c.file_id = t.file_id"));
        assertEquals("PAYER 115.00 1512345678", books.one("select payer_name || ' ' || (payment_cents / 100.0)::numeric(9,2) || ' ' || payer_identifier from remittance"));
    }

    @Test
    void an_entry_leads_to_its_bytes() {
        books.receive(paid());
        String bytes = books.one("select convert_from(substring(c.bytes from e.first_byte::int + 1 for e.length), 'LATIN1') from entry e"
            + " join raw_chunk c on c.file_id = e.file_id where e.account = 'contractual' order by e.first_byte limit 1");
        assertEquals("CAS*CO*45*20", bytes);
    }

    @Test
    void the_same_transaction_is_posted_once() {
        books.receive(paid());
        List<String> before = books.accounts();
        books.post(Long.parseLong(books.one("select transaction_id from transaction_set")));
        assertEquals(before, books.accounts());
        assertEquals(1, books.remittances().size());
    }

    @Test
    void the_same_payment_issued_again_under_other_numbers_is_a_duplicate() {
        books.receive(paid()).receive(paid().again("000000077", "20260305")).check();
        assertEquals(List.of("1 POSTED", "2 DUPLICATE"), numbered(books.remittances()));
        assertEquals("remittance-in-transit 115.00", books.accounts().get(4));
        assertEquals(List.of(), books.items());
    }

    @Test
    void other_delimiters_do_not_make_it_another_payment() {
        books.receive(paid()).receive(paid().again("000000077", "20260305").text().replace('*', '|').replace('~', '!').replace("\n", ""));
        assertEquals(List.of("1 POSTED", "2 DUPLICATE"), numbered(books.remittances()));
    }

    @Test
    void the_same_key_with_another_body_waits_and_posts_beside_the_first_once_a_person_says_so() {
        Era other = Era.paying("20").with("CLP*A2*1*80*20**12*ICN2", "DTM*232*20260201", "SVC*HC:99214*80*20", "CAS*CO*45*60");
        books.receive(paid()).receive(other);
        assertEquals(List.of("1 POSTED", "2 HELD_FOR_RELEASE SUSPECTED_DUPLICATE"), numbered(books.remittances()));
        assertTrue(books.items().get(0).startsWith("hold remittance:"), books.items().toString());
        books.release(held(), "two cheques under one number, called the payer", null).check();
        assertEquals(List.of("1 POSTED", "2 POSTED"), numbered(books.remittances()));
        assertEquals("135.00", books.one("select balance::text from report.trial_balance where account = 'remittance-in-transit'"));
        assertEquals(List.of(), books.items());
        books.receive(other.again("000000088", "20260306"));
        assertEquals("3 DUPLICATE", numbered(books.remittances()).get(2), "the released one is known too");
    }

    @Test
    void a_suspected_duplicate_that_comes_again_waits_once_and_can_be_dismissed() {
        Era other = Era.paying("20").with("CLP*A2*1*80*20**12*ICN2", "DTM*232*20260201", "SVC*HC:99214*80*20", "CAS*CO*45*60");
        books.receive(paid()).receive(other).receive(other.again("000000077", "20260305"));
        assertEquals(List.of("1 POSTED", "2 HELD_FOR_RELEASE SUSPECTED_DUPLICATE", "3 DUPLICATE"), numbered(books.remittances()));
        assertEquals(1, books.items().size());
        long held = held();
        assertThrows(CannotBeReleased.class, () -> books.dismiss(held, ""));
        books.dismiss(held, "the payer corrected itself, by phone").check();
        assertEquals(List.of(), books.items());
        assertEquals("dismissed", books.one("select what from work_item_event order by event_id desc limit 1"));
        books.receive(other.again("000000088", "20260306"));
        assertEquals(List.of("1 POSTED", "2 DISMISSED", "3 DUPLICATE", "4 DUPLICATE"), numbered(books.remittances()));
        assertThrows(CannotBeReleased.class, () -> books.release(held, "after all", null));
    }

    @Test
    void of_two_equal_suspected_duplicates_that_are_judged_at_the_same_time_the_second_sees_the_first() throws InterruptedException {
        Era other = Era.paying("20").with("CLP*A2*1*80*20**12*ICN2", "DTM*232*20260201", "SVC*HC:99214*80*20", "CAS*CO*45*60");
        books.receive(paid());
        long first = books.store(other);
        long second = books.store(other.again("000000077", "20260305"));
        books.read(first);
        books.read(second);
        Thread beside = new Thread(() -> books.post(books.transactions(second).get(0)));
        long transaction = books.transactions(first).get(0);
        books.work(source -> {
            books.post(source, transaction);
            beside.start();
            beside.join(1_500);
        });
        beside.join();
        assertEquals(List.of("1 POSTED", "2 HELD_FOR_RELEASE SUSPECTED_DUPLICATE", "3 DUPLICATE"), numbered(books.remittances()));
    }

    @Test
    void of_two_equal_ones_that_wait_the_first_can_be_released_and_the_second_once_the_first_is_dismissed() {
        Era other = Era.paying("20").with("CLP*A2*1*80*20**12*ICN2", "DTM*232*20260201", "SVC*HC:99214*80*20", "CAS*CO*45*60");
        books.receive(paid()).receive(other).receive(other.again("000000077", "20260305"));
        books.run("update remittance set state = 'HELD_FOR_RELEASE', hold_reason = 'SUSPECTED_DUPLICATE' where state = 'DUPLICATE'");
        long first = held();
        long second = first + 1;
        assertThrows(CannotBeReleased.class, () -> books.release(second, "it is another one", null));
        books.dismiss(first, "the other copy is the right one").release(second, "it is another one", null).check();
        assertEquals(List.of("1 POSTED", "2 DISMISSED", "3 POSTED"), numbered(books.remittances()));

        Era third = Era.paying("30").with("CLP*A2*1*80*30**12*ICN2", "DTM*232*20260201", "SVC*HC:99214*80*30", "CAS*CO*45*50");
        books.receive(third).receive(third.again("000000078", "20260306"));
        books.run("update remittance set state = 'HELD_FOR_RELEASE', hold_reason = 'SUSPECTED_DUPLICATE' where state = 'DUPLICATE'");
        long waiting = held();
        books.release(waiting, "it is another one", null).check();
        assertThrows(CannotBeReleased.class, () -> books.release(waiting + 1, "it is another one", null));
    }

    @Test
    void what_was_dismissed_for_its_structure_leaves_room_for_a_good_copy() {
        books.receive(paid().countingSegmentsWrong()).dismiss(held(), "the payer sends it anew");
        books.receive(paid().with("CLP*A2*1*0*0").again("000000002", "20260302")).check();
        assertEquals(List.of("1 DISMISSED", "2 POSTED"), numbered(books.remittances()));
    }

    @Test
    void payments_of_zero_may_share_a_trace() {
        books.receive(Era.paying("0").with("CLP*A1*1*150*0", "CAS*CO*29*150")).receive(Era.paying("0").with("CLP*A2*1*80*0", "CAS*CO*29*80"))
            .receive(Era.paying("0").with("CLP*A2*1*80*0", "CAS*CO*29*80").again("000000009", "20260309")).check();
        assertEquals(List.of("1 POSTED", "2 POSTED", "3 DUPLICATE"), numbered(books.remittances()));
    }

    @Test
    void what_does_not_balance_is_held_whole_and_its_neighbours_post() {
        books.receive(Era.text(List.of(paid().amount("116").trace("T8"), paid().trace("T9")))).check();
        assertEquals(List.of("1 HELD UNBALANCED", "2 POSTED"), numbered(books.remittances()));
        assertEquals("remittance does not balance: claims 115.00 less provider-level adjustments 0.00 leaves 115.00, but the payment is 116.00 (off by 1.00)",
            books.one("select words from work_item where kind = 'hold'"));
        assertThrows(CannotBeReleased.class, () -> books.release(held(), "why not", null));
    }

    @Test
    void an_amount_that_cannot_be_read_holds_it_whole() {
        books.receive(Era.paying("95").with("CLP*A1*1*150*9x5", "CAS*CO*45*55"));
        assertEquals(List.of("1 HELD UNREADABLE"), numbered(books.remittances()));
        assertTrue(books.one("select words from work_item").startsWith("amounts or keys cannot be read: CLP04 of segment 11"), books.one("select words from work_item"));
    }

    @Test
    void a_cut_transaction_takes_no_identity_so_the_complete_copy_posts() {
        String whole = paid().text();
        books.receive(whole.substring(0, whole.indexOf("SE*") - 8)).receive(whole).check();
        assertEquals(List.of("1 HELD TRUNCATED", "2 POSTED"), numbered(books.remittances()));
    }

    @Test
    void errors_of_structure_wait_for_a_person_and_post_then() {
        books.receive(paid().withoutContact().countingSegmentsWrong());
        assertEquals(List.of("1 HELD_FOR_RELEASE STRUCTURE"), numbered(books.remittances()));
        assertTrue(books.one("select words from work_item").startsWith("2 errors: N1 (segment "), books.one("select words from work_item"));
        assertEquals(List.of("charges -230.00", "insurer-open 230.00"), books.accounts());
        assertThrows(CannotBeReleased.class, () -> books.release(held(), " ", null));
        books.release(held(), "the payer never sends it", null).check();
        assertEquals("paula the payer never sends it", books.one("select released_by || ' ' || released_why from remittance"));
        assertEquals("released", books.one("select action from audit_event"));
        assertEquals("paula", books.one("select distinct actor from journal where kind = 'CLAIM_PAYMENT'"));
        assertEquals("released", books.one("select what from work_item_event order by event_id desc limit 1"));
    }

    @Test
    void a_partner_known_for_a_missing_contact_posts_by_itself() {
        books.bearing(Leniency.REMITTANCE_WITHOUT_TECHNICAL_CONTACT).receive(paid().withoutContact()).check();
        assertEquals(List.of("1 POSTED"), numbered(books.remittances()));
    }

    @Test
    void an_error_of_structure_behind_ten_thousand_others_of_its_file_waits_for_a_person_too() {
        String[] flood = IntStream.range(0, 1_100).mapToObj(n -> "QQQ*1").toArray(String[]::new);
        List<Era> transactions = new ArrayList<>(IntStream.range(0, 10).mapToObj(n -> Era.paying("0").trace("Z" + n).with(flood)).toList());
        transactions.add(paid().countingSegmentsWrong());
        transactions.add(paid().trace("T2").withoutContact());
        books.bearing(Leniency.REMITTANCE_WITHOUT_TECHNICAL_CONTACT).receive(Era.text(transactions)).check();
        assertEquals("HELD_FOR_RELEASE STRUCTURE", books.one("select state || ' ' || hold_reason from remittance where trace = 'T1'"));
        assertTrue(books.one("select hold_words from remittance where trace = 'T1'").startsWith("1 error: SE (segment "));
        assertEquals("POSTED", books.one("select state from remittance where trace = 'T2'"), "what it lacks is known whole");
    }

    @Test
    void an_unknown_payee_waits_until_a_person_chooses_the_client() {
        books.receive(paid().payee("N1*PE*STRANGER*XX*1144556677"));
        assertEquals(List.of("1 HELD_FOR_RELEASE UNKNOWN_PAYEE"), numbered(books.remittances()));
        assertThrows(CannotBeReleased.class, () -> books.release(held(), "ours", null));
        assertThrows(CannotBeReleased.class, () -> books.release(held(), "ours", -4));
        books.release(held(), "their new NPI", client("Other")).check();
        assertEquals("client:" + client("Other") + " POSTED", books.one("select payee || ' ' || state from remittance"));
        books.receive(paid().payee("N1*PE*STRANGER*XX*1144556677").again("000000044", "20260310"));
        assertEquals("2 DUPLICATE", numbered(books.remittances()).get(1));
    }

    @Test
    void choosing_a_client_can_show_that_the_payment_is_there_already() {
        books.receive(paid()).receive(Era.paying("115").payee("N1*PE*STRANGER*XX*1144556677").with("CLP*ZZ*1*115*115"));
        long stranger = held();
        books.release(stranger, "our old NPI", client("Clinic"));
        assertEquals("2 HELD_FOR_RELEASE SUSPECTED_DUPLICATE", numbered(books.remittances()).get(1));
        books.release(stranger, "really two payments", null).check();
        assertEquals("2 POSTED", numbered(books.remittances()).get(1));
    }

    @Test
    void a_payee_is_found_by_npi_or_tax_id() {
        books.receive(paid().payee("N1*PE*CLINIC*FI*123456789"));
        books.receive(paid().payee("N1*PE*CLINIC*FI*123456789").trace("T2").again("000000002", "20260301"));
        assertEquals(List.of("1 POSTED", "2 POSTED"), numbered(books.remittances()));
        books.receive(paid().again("000000003", "20260301"));
        assertEquals("3 HELD_FOR_RELEASE SUSPECTED_DUPLICATE", numbered(books.remittances()).get(2), "by NPI it is the same payee, with another body");
    }

    @Test
    void a_test_is_posted_only_in_a_sandbox(TestInfo test) {
        books.receive(paid().test()).check();
        assertEquals(List.of("1 TEST"), numbered(books.remittances()));
        assertEquals(List.of(), books.items());
        Books sandbox = new Books(DATABASE, "sandbox of " + test.getDisplayName(), true).claim("A1", "", "L1 99213 100", "L2 96372 50").claim("A2", "ICN2", "L1 99214 80");
        sandbox.receive(paid().test()).check();
        assertEquals(List.of("1 POSTED"), numbered(sandbox.remittances()));
    }

    @Test
    void what_cannot_be_posted_to_a_claim_waits_with_one_item_each() {
        books.receive(Era.paying("135").with("CLP*NOBODY*1*50*50", "CLP*A1*1*150*95", "CAS*CO*45*50", "CLP*A2*22*-80*-20*0*12*ICN2", "CAS*CO*45*-60",
            "CLP*A2*25*80*0", "CAS*OA*101*80", "CLP*A2*1*80*10", "CAS*CO*45*70")).check();
        assertEquals(List.of("unapplied claim:1 no-match 50.00", "unapplied claim:2 balance 95.00", "reversal claim:3 reversal -20.00"),
            books.items().stream().map(item -> item.replaceAll("remittance:\\d+/", "")).toList());
        assertEquals(List.of("UNAPPLIED", "UNAPPLIED", "UNAPPLIED_REVERSAL", "NOT_POSTED", "POSTED"), books.rows("select disposition from remittance_claim order by ordinal"));
        assertEquals(List.of("charges -230.00", "contractual 70.00", "insurer-open 150.00", "remittance-in-transit 135.00", "unapplied -145.00",
            "unapplied-reversal 20.00"), books.accounts());
    }

    @Test
    void the_number_that_a_payer_gave_to_a_claim_finds_it_again() {
        books.receive(Era.paying("50").with("CLP*A1*1*150*50*0*12*ICN7", "CAS*CO*45*100"));
        books.receive(Era.paying("0").trace("T2").again("000000002", "20260302").with("CLP*0*22*-150*-50*0*12*ICN7", "CAS*CO*45*-100",
            "PLB*1234567893*20261231*FB:F1*-50")).check();
        assertEquals("A1 payer claim number of an earlier remittance", books.one("select m.patient_control_number || ' ' || c.match_reason from remittance_claim c"
            + " join claim m on m.claim_id = c.claim_id where c.status = '22'"));
        books.receive(Era.paying("9").payer("1998877665").trace("T3").again("000000003", "20260303").with("CLP*0*1*150*9*0*12*ICN7", "CAS*CO*45*141")).check();
        assertEquals("UNAPPLIED", books.one("select disposition from remittance_claim where paid_cents = 900"), "another payer's number");
    }

    @Test
    void a_claim_of_another_client_gets_no_money() {
        books.run("update claim set client_id = (select client_id from client where name = 'Other') where patient_control_number = 'A2'");
        books.receive(paid()).check();
        assertEquals(List.of("POSTED", "UNAPPLIED"), books.rows("select disposition from remittance_claim order by ordinal"));
        assertEquals("the claim with this patient control number is not of the client that was paid", books.one("select words from work_item"));
    }

    @Test
    void provider_adjustments_post_and_the_unmapped_become_work() {
        books.receive(Era.paying("78").with("CLP*A2*1*80*80", "PLB*1234567893*20261231*WO:ICN2*10*L6*-5*CS:X*3*72:R*-7*50*1")).check();
        assertEquals(List.of("charges -230.00", "insurer-open 150.00", "interest -5.00", "recoupment 10.00", "refund-clearing -7.00",
            "remittance-in-transit 78.00", "suspense 4.00"), books.accounts());
        assertEquals(List.of("plb plb:3 PLB-CS 3.00", "plb plb:5 PLB-50 1.00"), books.items().stream().map(item -> item.replaceAll("remittance:\\d+/", "")).toList());
        assertEquals("ICN2", books.one("select reference from entry where account = 'recoupment'"));
    }

    @Test
    void a_remittance_of_provider_adjustments_only_posts() {
        books.receive(Era.paying("5").with("PLB*1234567893*20261231*L6*-5")).check();
        assertEquals(List.of("1 POSTED"), numbered(books.remittances()));
    }

    @Test
    void interest_is_money_only_in_the_provider_adjustments_and_must_be_what_the_claims_tell() {
        books.receive(Era.paying("83").with("CLP*A2*1*80*80", "AMT*I*3", "PLB*1234567893*20261231*L6*-3"));
        assertEquals(List.of(), books.items());
        books.receive(Era.paying("5").trace("T2").again("000000002", "20260302").with("CLP*A2*1*80*0", "CAS*CO*45*80", "AMT*I*4", "PLB*1234567893*20261231*L6*-5")).check();
        assertEquals("the claims tell interest of 4.00, the provider-level adjustments (L6) pay 5.00 (off by 1.00)", books.one("select words from work_item"));
    }

    @Test
    void more_taken_back_than_paid_is_carried_forward() {
        books.receive(Era.paying("0").with("CLP*A2*22*-80*-20*0*12*ICN2", "CAS*CO*45*-60", "PLB*1234567893*20261231*FB:F1*-20"))
            .receive(Era.paying("60").trace("T2").again("000000002", "20260302").with("CLP*A2*1*80*80", "PLB*1234567893*20261231*FB:F1*20")).check();
        assertEquals(List.of("1 POSTED", "2 POSTED"), numbered(books.remittances()));
        assertEquals(List.of("charges -230.00", "insurer-open 150.00", "remittance-in-transit 60.00", "unapplied-reversal 20.00"), books.accounts());
    }

    @Test
    void the_second_payer_only_tells_what_the_first_one_posted() {
        books.receive(Era.paying("50").with("CLP*A2*19*80*50", "CAS*CO*45*20", "CAS*PR*2*10"));
        assertEquals("t", books.one("select forwarded::text from claim where patient_control_number = 'A2'").substring(0, 1));
        books.receive(Era.paying("10").payer("1998877665").again("000000002", "20260302").with("CLP*A2*2*80*10", "CAS*OA*23*70")).check();
        assertEquals(List.of("1 POSTED", "2 POSTED"), numbered(books.remittances()));
        assertEquals(List.of(), books.rows("select account from entry where account = 'prior-payer'"));
        assertEquals(List.of("forwarded claim:1 forwarded 10.00"), books.items().stream().map(item -> item.replaceAll("remittance:\\d+/", "")).toList());
    }

    @Test
    void the_public_samples_become_what_their_index_says() throws IOException {
        books.run("insert into client (name, npi, tax_id) values ('Delta payee', null, '999994703'), ('Unknown', null, '444313000'),"
            + " ('Biller', null, '111222333'), ('Group', null, '888777666'), ('Major', '9999999995', '000000000')");
        for (String sample : List.of("accepted/public-many-lines", "rejected/public-imbalance", "rejected/public-provider-level-adjustment",
            "accepted/public-medicaid", "accepted/public-dental-denial")) {
            try (var in = getClass().getResourceAsStream("/golden/check/" + sample + "/in.edi")) {
                books.receive(sample, in.readAllBytes());
            }
        }
        assertEquals(List.of("1 POSTED", "2 HELD_FOR_RELEASE STRUCTURE", "3 HELD_FOR_RELEASE STRUCTURE", "4 TEST", "5 TEST"), numbered(books.remittances()));
        books.release(held(), "balanced, the payer leaves out its contact", null).check();
        books.release(held(), "balanced, the payer leaves out its contact", null).check();
        assertEquals("130.00", books.one("select balance::text from report.trial_balance where account = 'remittance-in-transit'"));
        assertEquals("50.00", books.one("select balance::text from report.trial_balance where account = 'recoupment'"));
    }

    /** Each is posted, held or noted, with its neighbour posted: nothing that a payer writes makes posting fail. */
    @Test
    void nothing_that_stands_in_an_element_makes_posting_fail() {
        String random = new Random(1).ints(5_000, 0, 36).mapToObj(i -> Integer.toString(i, 36)).collect(Collectors.joining());
        String large = "99999999999999";
        List<Era> hostile = List.of(
            Era.paying("50").with("CLP*A\0" + "1*1*150*50", "CAS*CO*45*100"),
            Era.paying("50").payee("N1*PE*CLI\0NIC*XX*" + Era.GOOD_NPI).with("CLP*A1*1*150*50", "CAS*CO*45*100"),
            Era.paying("50").payee("N1*PE*CLINIC*XX*" + random).with("CLP*A1*1*150*50", "CAS*CO*45*100"),
            Era.paying("50").trace(random).with("CLP*A1*1*150*50", "CAS*CO*45*100"),
            Era.paying("50").payer(random).with("CLP*A1*1*150*50", "CAS*CO*45*100"),
            Era.paying("50").with("CLP*" + random + "*1*150*50", "CAS*CO*45*100"),
            Era.paying("50").with("CLP*A1*1*150*50*0*12*" + random, "CAS*CO*45*100"),
            Era.paying("50").with("CLP*A1*" + random + "*150*50", "CAS*" + random + "*" + random + "*100"),
            Era.paying("50").with("CLP*A1*1*150*50", "CAS*" + random + "*" + random + "*100", "MOA***" + random),
            Era.paying("50").with("CLP*A1*1*150*50", "CAS*CO*45*100", "AMT*I*" + large, "AMT*I*" + large, "AMT*I*999999999999999999"),
            Era.paying("50").with("CLP*A1*1*150*50", "CAS*CO*45*100*999999999999.9999", "QTY*CA*999999999999.9999"),
            Era.paying("50").with("CLP*A1*1*150*50", "DTM*232*20260201", "SVC*HC:" + random + "*150*50**999999999999.9999", "CAS*CO*45*100"),
            Era.paying("50").with("CLP*A1*1*150*50", "CAS*CO*45*100", "PLB*" + random + "*20261231*" + random + ":" + random + "*0"),
            Era.paying(large).with("CLP*A1*1*" + large + "*" + large),
            Era.paying("50").with("CLP*A1*1*150*50", "CAS*CO*45*-" + large + "**197*" + large + "**45*100"),
            Era.paying("0").with("CLP*A1*1*150*" + large, "PLB*1234567893*20261231*CS*" + large),
            Era.paying("0").with("CLP*A1*1*90000000000000000*90000000000000000", "CLP*A2*1*90000000000000000*90000000000000000"));
        for (int i = 0; i < hostile.size(); i++) {
            Era era = hostile.get(i).again(String.format("%09d", 10 + i), "20260302");
            books.receive(Era.text(List.of(i == 3 ? era : era.trace("H" + i), Era.paying("1").trace("N" + i).with("CLP*A2*1*1*1"))));
        }
        books.check();
        assertEquals(Integer.toString(hostile.size()), books.one("select count(*)::text from remittance where trace ~ '^N' and state = 'POSTED'"));
        assertEquals("0", books.one("select count(*)::text from transaction_set t where not exists (select from remittance r where r.transaction_id = t.transaction_id)"));
        assertTrue(books.one("select hold_words from remittance where trace = 'H13'").contains("CLP03 of segment 11"), books.one("select hold_words from remittance where trace = 'H13'"));
    }

    @Test
    void a_claim_of_more_lines_than_anybody_bills_posts_once_released() {
        List<String> segments = new ArrayList<>(List.of("CLP*A1*1*150*95", "DTM*232*20260201", "SVC*HC:99213*100*70", "CAS*CO*45*30", "REF*6R*L1"));
        for (int i = 0; i < 33_000; i++) {
            segments.add("SVC*HC:36415*0*0");
        }
        segments.addAll(List.of("SVC*HC:96372*50*25", "CAS*CO*45*25", "REF*6R*L2"));
        books.receive(Era.paying("95").with(segments.toArray(new String[0]))).release(held(), "all of them, by phone", null).check();
        assertEquals(List.of("1 POSTED"), numbered(books.remittances()));
    }

    /** Whatever comes, it is posted, held or noted; no file makes posting fail. */
    @Test
    void every_golden_file_gets_through_and_leaves_the_books_right() throws Exception {
        Path golden = Path.of(getClass().getResource("/golden/check").toURI());
        List<Path> files;
        try (Stream<Path> found = Files.walk(golden)) {
            files = found.filter(file -> file.endsWith("in.edi")).sorted().toList();
        }
        for (Path file : files) {
            books.receive(file.getParent().getFileName().toString(), Files.readAllBytes(file));
        }
        books.check();
        assertEquals("0", books.one("select count(*)::text from transaction_set t where t.code = '835'"
            + " and not exists (select from remittance r where r.org_id = t.org_id and r.transaction_id = t.transaction_id)"));
    }

    private long held() {
        return Long.parseLong(books.one("select remittance_id from remittance where state like 'HELD%' order by 1 limit 1"));
    }

    private int client(String name) {
        return Integer.parseInt(books.one("select client_id from client where name = '" + name + "'"));
    }

    /** Ids count on over the organisations: here from 1. */
    private static List<String> numbered(List<String> remittances) {
        List<String> numbered = new ArrayList<>();
        for (String remittance : remittances) {
            numbered.add((numbered.size() + 1) + remittance.substring(remittance.indexOf(' ')));
        }
        return numbered;
    }
}
