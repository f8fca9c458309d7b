package org.claimwright.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    private Path folder;

    @Test
    void a_new_one_gets_the_version_and_belongs_to_its_owner_alone() throws IOException {
        try (DataDirectory data = DataDirectory.open(folder.resolve("data"))) {
            assertEquals("1", Files.readString(data.path("version")).strip());
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(data.folder())));
        }
    }

    @Test
    void two_at_a_time_are_refused_and_one_after_the_other_are_not() throws IOException {
        try (DataDirectory data = DataDirectory.open(folder.resolve("data"))) {
            Refusal refusal = assertThrows(Refusal.class, () -> DataDirectory.open(data.folder()));
            assertTrue(refusal.getMessage().contains("another ./claimwright uses the data directory"), refusal.getMessage());
        }
        DataDirectory.open(folder.resolve("data")).close();
    }

    @Test
    void another_version_is_refused_with_both_versions_and_what_to_do() throws IOException {
        DataDirectory.open(folder.resolve("data")).close();
        Files.writeString(folder.resolve("data/version"), "7\n");
        String line = assertThrows(Refusal.class, () -> DataDirectory.open(folder.resolve("data"))).getMessage();
        assertTrue(line.contains("version 7") && line.contains("needs version 1") && line.contains("./claimwright reset --data"), line);
        assertFalse(line.contains("\n"));
    }

    @Test
    void a_folder_of_somebody_else_s_is_neither_used_nor_forgotten() throws IOException {
        Files.writeString(folder.resolve("thesis.txt"), "years of work");
        assertThrows(Refusal.class, () -> DataDirectory.open(folder));
        assertThrows(Refusal.class, () -> Reset.run(folder, new PrintStream(PrintStream.nullOutputStream())));
        assertEquals("years of work", Files.readString(folder.resolve("thesis.txt")));
    }

    @Test
    void reset_forgets_all_of_it_even_of_another_version() throws IOException {
        DataDirectory.open(folder.resolve("data")).close();
        Files.writeString(folder.resolve("data/version"), "0\n");
        Files.createDirectories(folder.resolve("data/pg/base"));
        assertEquals(0, Reset.run(folder.resolve("data"), new PrintStream(PrintStream.nullOutputStream())));
        assertFalse(Files.exists(folder.resolve("data")));
    }
}
