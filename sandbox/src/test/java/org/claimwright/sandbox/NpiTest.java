package org.claimwright.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class NpiTest {

    /** The example of the NPI standard's own check digit page: 123456789 has 3. */
    @Test
    void the_published_example_has_its_published_check_digit() {
        assertEquals("1234567893", Npi.of(123_456_789));
    }

    @Test
    void eight_digits_are_refused() {
        assertThrows(IllegalArgumentException.class, () -> Npi.of(12_345_678));
    }
}
