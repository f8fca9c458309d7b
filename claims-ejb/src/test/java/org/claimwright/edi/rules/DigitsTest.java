package org.claimwright.edi.rules;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigitsTest {

    @Test
    void as_many_digits_as_are_allowed_are_digits() {
        assertTrue(Digits.are("0", 1, 9));
        assertTrue(Digits.are("123456789", 1, 9));
        assertTrue(Digits.are("62701", 5, 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1234567890", "-1", "+1", "1.0", " 1", "1 ", "1A", "A1", "12\n", "\u0661\u0662"})
    void nothing_too_few_too_many_or_another_character_are_none(String text) {
        assertFalse(Digits.are(text, 1, 9));
    }
}
