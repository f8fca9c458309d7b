package org.claimwright.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.claimwright.launch.FileStory.Transaction;
import org.claimwright.money.Money;
import org.claimwright.sandbox.Expectation;
import org.claimwright.sandbox.PracticeDay;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    private final PracticeDay.File file = PracticeDay.of(1, LocalDate.of(2026, 3, 4)).files().get(0);

    /** What a right server would tell. */
    private static FileStory right(PracticeDay.File file) {
        List<Transaction> transactions = new ArrayList<>();
        for (Expectation.Transaction t : file.expectation().transactions()) {
            transactions.add(new Transaction("0001", 1, t.state(), t.hold().name(), "", t.claims(), t.payment(), t.paid(), t.adjusted(), t.patient(),
                    t.denied(), t.unapplied()));
        }
        return new FileStory(1, file.name(), "READ", file.expectation().arrivals(), true, null, List.of(), transactions);
    }

    private List<String> lines(FileStory found) {
        return Difference.between(file.name(), file.expectation(), found);
    }

    @Test
    void a_right_server_shows_none() {
        assertEquals(List.of(), lines(right(file)));
    }

    @Test
    void one_cent_is_a_difference() {
        Transaction t = right(file).transactions().get(0);
        Transaction off = new Transaction(t.control(), 1, t.state(), t.hold(), "", t.claims(), t.payment(), t.paid().plus(Money.ofCents(1)),
                t.adjusted(), t.patient(), t.denied(), t.unapplied());
        List<String> lines = lines(new FileStory(1, file.name(), "READ", 2, true, null, List.of(), List.of(off)));
        assertEquals(1, lines.size());
        assertEquals(true, lines.get(0).endsWith("(off by 0.01)"), lines.get(0));
    }

    @Test
    void held_instead_of_posted_a_missing_transaction_and_a_missing_arrival_are_differences() {
        Transaction held = new Transaction("0001", 1, "HELD", "UNBALANCED", "why", 25, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);
        assertEquals(List.of("cascadia-ordinary.835 ST 0001: HELD UNBALANCED why, expected POSTED NONE"),
                lines(new FileStory(1, file.name(), "READ", 2, true, null, List.of(), List.of(held))));
        assertEquals(List.of("cascadia-ordinary.835: 0 transactions, expected 1"),
                lines(new FileStory(1, file.name(), "READ", 2, true, null, List.of(), List.of())));
        assertEquals(List.of("cascadia-ordinary.835: came 1 times, expected 2"),
                lines(new FileStory(1, file.name(), "READ", 1, true, null, List.of(), right(file).transactions())));
    }
}
