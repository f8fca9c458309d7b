package org.claimwright.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.claimwright.launch.FileStory.Transaction;
import org.claimwright.money.Money;
import org.junit.jupiter.api.Test;

class FileTableTest {

    private static Transaction transaction(String state, String hold, String words, long paid) {
        return new Transaction("0001", 1, state, hold, words, 3, Money.ofCents(paid), Money.ofCents(paid), Money.ofCents(1), Money.ZERO,
                Money.ZERO, Money.ofCents(-150));
    }

    @Test
    void money_is_right_aligned_what_is_held_says_why_and_the_sum_stands_below() {
        FileTable table = new FileTable();
        table.add(new FileStory(1, "a.835", "READ", 1, true, null, List.of(), List.of(transaction("POSTED", "NONE", "", 123_456_700))));
        table.add(new FileStory(2, "long-name.835", "READ", 2, true, null, List.of(), List.of(transaction("POSTED", "NONE", "", 5),
                transaction("HELD", "UNBALANCED", "off by 1.00", 0), transaction("DUPLICATE", "NONE", "", 0))));
        table.addRefused("b.835", "same bytes as a.835: refused");
        assertEquals(String.join("\n",
                "file           came  ST  claims          paid  adjusted  patient  denied  unapplied  held and why",
                "-------------------------------------------------------------------------------------",
                "a.835             1   1       3  1,234,567.00      0.01     0.00    0.00      -1.50",
                "long-name.835     2   3       9          0.05      0.03     0.00    0.00      -4.50  held: unbalanced, off by 1.00",
                "                                                                                     same payment as before, not posted",
                "b.835                                                                                same bytes as a.835: refused",
                "-------------------------------------------------------------------------------------",
                "all                   4      12  1,234,567.05      0.04     0.00    0.00      -6.00"), String.join("\n", table.lines()));
    }
}
