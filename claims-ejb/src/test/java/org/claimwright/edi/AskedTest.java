package org.claimwright.edi;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class AskedTest {

    @Test
    void what_was_noted_is_known_by_what_it_is_and_letter_for_letter() {
        Asked asked = new Asked();
        asked.note("270 TRN", "T1", "9123456789");
        assertTrue(asked.has("270 TRN", "T1", "9123456789"));
        assertFalse(asked.has("276 TRN", "T1", "9123456789") || asked.has("270 TRN", "t1", "9123456789") || asked.has("270 TRN", "T1"));
        assertTrue(asked.has("270 TRN", "T1  ", "9123456789"));
    }

    @Test
    void it_is_full_when_all_together_is_too_long() {
        Asked asked = new Asked();
        for (int i = 0; i < 10; i++) {
            asked.note("a", i + "x".repeat(3_999_000));
        }
        assertFalse(asked.isFull());
        asked.note("a", "y".repeat(3_999_000));
        assertTrue(asked.isFull() && !asked.has("a", "y".repeat(3_999_000)));
    }

    @Test
    void it_is_full_with_one_more_and_not_by_what_comes_again() {
        Asked asked = new Asked(2);
        asked.note("a", "1");
        asked.note("a", "2");
        asked.note("a", "1");
        assertFalse(asked.isFull());
        asked.note("a", "3");
        assertTrue(asked.isFull());
    }
}
