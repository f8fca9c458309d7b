package org.claimwright.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.remote.SftpRemoteFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteFilesTest {

    private boolean noted = true;
    private final List<String> refusals = new ArrayList<>();
    private final AtomicLong nanos = new AtomicLong();
    private final RemoteFiles files = new RemoteFiles(1000, 60, (name, why) -> noted && refusals.add(why), nanos::get);

    private boolean poll(String name, long size, long modified, double secondsLater) {
        nanos.addAndGet((long) (secondsLater * 1_000_000_000));
        GenericFile<SftpRemoteFile> file = new GenericFile<>();
        file.setFileNameOnly(name);
        file.setFileLength(size);
        file.setLastModified(modified);
        return files.accept(file);
    }

    @Test
    void a_file_is_fetched_once_it_has_not_changed_for_two_seconds() {
        assertFalse(poll("a.835", 10, 1, 0));
        assertFalse(poll("a.835", 10, 1, 1));
        assertTrue(poll("a.835", 10, 1, 1));
    }

    @Test
    void a_file_that_grows_or_is_touched_starts_to_wait_anew() {
        poll("a.835", 10, 1, 0);
        assertFalse(poll("a.835", 20, 1, 3));
        assertFalse(poll("a.835", 20, 2, 3));
        assertTrue(poll("a.835", 20, 2, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.835.part", "A.TMP", ".hidden", "x.filepart"})
    void a_name_that_says_that_it_is_not_finished_is_never_fetched_and_is_no_fault(String name) {
        poll(name, 10, 1, 0);
        assertFalse(poll(name, 10, 1, 60));
        assertEquals(List.of(), refusals);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "a?.835", "[ab].835", "{a,b}", "../../etc/passwd", "..\\x", "a\nb", "a\u0000b"})
    void a_pattern_a_path_or_a_control_character_is_refused_once(String name) {
        poll(name, 10, 1, 0);
        assertFalse(poll(name, 10, 1, 60));
        assertEquals(1, refusals.size());
    }

    @Test
    void a_refusal_that_could_not_be_noted_is_told_again() {
        noted = false;
        poll("*", 10, 1, 0);
        noted = true;
        poll("*", 10, 1, 1);
        poll("*", 10, 1, 1);
        assertEquals(1, refusals.size());
    }

    @Test
    void a_file_that_does_not_end_as_x12_is_waited_for_a_minute_from_its_last_change_on() {
        poll("half.835", 10, 1, 0);
        assertTrue(poll("half.835", 10, 1, 2));
        assertFalse(files.isUnchangedForLong("half.835"));
        assertFalse(poll("half.835", 10, 1, 57));
        assertTrue(poll("half.835", 10, 1, 1));
        assertTrue(files.isUnchangedForLong("half.835"));
    }

    @Test
    void a_file_that_goes_on_after_its_pause_starts_anew() {
        poll("half.835", 10, 1, 0);
        poll("half.835", 10, 1, 2);
        files.isUnchangedForLong("half.835");
        assertFalse(poll("half.835", 20, 5, 10));
        assertTrue(poll("half.835", 20, 5, 2));
    }

    @Test
    void another_file_under_the_name_of_one_that_was_taken_is_waited_for_as_any() {
        poll("daily.835", 10, 1, 0);
        poll("daily.835", 10, 1, 2);
        files.taken("daily.835");
        assertFalse(poll("daily.835", 10, 1, 1));
    }

    @Test
    void a_file_that_is_waited_for_longer_than_an_hour_is_not_forgotten_when_another_comes() {
        RemoteFiles patient = new RemoteFiles(1000, 7200, (name, why) -> true, nanos::get);
        poll(patient, "half.835", 0);
        assertTrue(poll(patient, "half.835", 2));
        assertFalse(patient.isUnchangedForLong("half.835"));
        poll(patient, "other.835", 4000);
        assertTrue(poll(patient, "half.835", 3200));
        assertTrue(patient.isUnchangedForLong("half.835"));
    }

    private boolean poll(RemoteFiles patient, String name, long secondsLater) {
        nanos.addAndGet(secondsLater * 1_000_000_000);
        GenericFile<SftpRemoteFile> file = new GenericFile<>();
        file.setFileNameOnly(name);
        file.setFileLength(10);
        file.setLastModified(1);
        return patient.accept(file);
    }

    @Test
    void a_file_over_the_limit_is_refused_with_both_numbers() {
        assertFalse(poll("large", 1001, 1, 0));
        assertTrue(refusals.get(0).contains("1,001") && refusals.get(0).contains("1,000"));
        poll("largest", 1000, 1, 0);
        assertTrue(poll("largest", 1000, 1, 2));
    }
}
