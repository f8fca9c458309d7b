package org.claimwright.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.junit.jupiter.api.Test;

class FaultTest {

    private static final String PATIENT = "SMITH*JANE";

    private static RuntimeException ofTheJdk() {
        try {
            LocalDate.parse(PATIENT);
            throw new AssertionError("it is no date");
        } catch (DateTimeParseException e) {
            return e;
        }
    }

    @Test
    void what_this_program_says_is_told() {
        assertEquals("nobody does this", Fault.reason(new RuntimeException("outer", new IllegalStateException("nobody does this"))));
    }

    @Test
    void of_an_exception_that_others_threw_only_the_class_is_told_because_it_may_repeat_the_file() {
        assertTrue(ofTheJdk().getMessage().contains(PATIENT));
        assertEquals("java.time.format.DateTimeParseException", Fault.reason(new IllegalStateException("outer", ofTheJdk())));
    }

    @Test
    void of_a_databases_the_class_and_the_sqlstate_are_told() {
        SQLException refusal = new SQLException("Key (last_name)=(" + PATIENT + ") already exists", "23505");
        refusal.setStackTrace(ofTheJdk().getStackTrace());
        assertEquals("java.sql.SQLException (SQLSTATE 23505)", Fault.reason(refusal));
    }

    @Test
    void one_without_message_or_without_a_stack_is_told_by_its_class() {
        assertEquals("java.lang.NullPointerException", Fault.reason(new NullPointerException()));
        RuntimeException stackless = new RuntimeException(PATIENT, null, false, false) { };
        assertFalse(Fault.reason(stackless).contains(PATIENT));
    }

    @Test
    void a_trace_has_every_cause_and_its_places_and_no_message() {
        String trace = Fault.trace(new IllegalStateException(PATIENT, ofTheJdk()));
        assertFalse(trace.contains(PATIENT), trace);
        assertTrue(trace.startsWith("java.lang.IllegalStateException\n    at org.claimwright.source.FaultTest.")
                && trace.contains("\njava.time.format.DateTimeParseException\n    at java.base/java.time."), trace);
    }
}
