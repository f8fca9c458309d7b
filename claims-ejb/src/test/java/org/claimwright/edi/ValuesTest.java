package org.claimwright.edi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ValuesTest {

    @Test
    void every_code_of_a_list_is_found_and_no_other() {
        List<String> codes = IntStream.range(0, 500).mapToObj(i -> Integer.toString(i * 7, 36).toUpperCase()).toList();
        Values values = new Values(codes);
        for (int i = 0; i < 3500; i++) {
            String code = Integer.toString(i, 36).toUpperCase();
            assertEquals(codes.contains(code), has(values, code), code);
        }
    }

    @Test
    void long_codes_codes_beyond_ascii_and_nothing_are_told_apart() {
        Values values = new Values(List.of("A", "LONGERTHAN8", "\u00d1"));
        assertTrue(has(values, "LONGERTHAN8"));
        assertTrue(has(values, "\u00d1"));
        assertFalse(has(values, ""));
        assertFalse(has(values, "LONGERTHAN9"));
        assertFalse(has(values, "\0A"));
    }

    private static boolean has(Values values, String code) {
        return values.contains(code.toCharArray(), 0, code.length());
    }
}
