package org.claimwright.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.claimwright.TestDatabase;
import org.claimwright.exchange.RawFiles.Stored;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RawFilesTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final int ORGANISATION = DATABASE.organisation("practice");
    private static final long LIMIT = 4L * RawFiles.CHUNK;

    private static byte[] bytes(int size, long seed) {
        byte[] bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private static Stored store(String name, InputStream in) throws Exception {
        return DATABASE.inOrganisation(ORGANISATION, dataSource -> new RawFiles(dataSource, LIMIT).store("upload", name, in));
    }

    private static Stored store(String name, byte[] bytes) throws Exception {
        return store(name, new ByteArrayInputStream(bytes));
    }

    private static byte[] part(long fileId, long from, long length) throws Exception {
        return DATABASE.inOrganisation(ORGANISATION, dataSource -> new RawFiles(dataSource, LIMIT).open(fileId, from, length).readAllBytes());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, RawFiles.CHUNK - 1, RawFiles.CHUNK, RawFiles.CHUNK + 1, 3 * RawFiles.CHUNK, 3 * RawFiles.CHUNK + 17})
    void what_is_stored_is_read_again_byte_for_byte_with_its_hash(int size) throws Exception {
        byte[] bytes = bytes(size, size);
        Stored stored = store("file of " + size, bytes);
        assertEquals(size, stored.size());
        assertEquals(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)), stored.sha256());
        assertArrayEquals(bytes, DATABASE.inOrganisation(ORGANISATION, dataSource -> new RawFiles(dataSource, LIMIT).open(stored.fileId()).readAllBytes()));
    }

    @Test
    void any_part_can_be_read_also_across_chunks_and_beyond_the_end() throws Exception {
        byte[] bytes = bytes(2 * RawFiles.CHUNK + 100, 1);
        long fileId = store("parts", bytes).fileId();
        int[][] parts = {{0, 0}, {0, 1}, {RawFiles.CHUNK - 1, 2}, {RawFiles.CHUNK, 1}, {10, 2 * RawFiles.CHUNK}, {bytes.length - 1, 1}};
        for (int[] part : parts) {
            assertArrayEquals(Arrays.copyOfRange(bytes, part[0], part[0] + part[1]), part(fileId, part[0], part[1]));
        }
        assertEquals(50, part(fileId, bytes.length - 50, 1000).length);
    }

    @Test
    void the_same_bytes_under_another_name_are_the_same_file_and_the_second_arrival_is_noted() throws Exception {
        Stored first = store("a", bytes(RawFiles.CHUNK + 5, 2));
        Stored second = store("b", bytes(RawFiles.CHUNK + 5, 2));
        assertFalse(first.duplicate());
        assertTrue(second.duplicate());
        assertEquals(first.fileId(), second.fileId());
        assertEquals("a,b", DATABASE.ask(ORGANISATION, "select string_agg(name, ',' order by arrival_id) from file_arrival where file_id = " + first.fileId()));
        assertEquals("2", DATABASE.ask(ORGANISATION, "select count(*) from raw_chunk where file_id = " + first.fileId()));
        assertEquals("0", DATABASE.ask(ORGANISATION, "select count(*) from raw_chunk where file_id not in (select file_id from raw_file)"));
    }

    @Test
    void two_at_the_same_time_with_the_same_bytes_store_one_file() throws Exception {
        byte[] bytes = bytes(1000, 3);
        CountDownLatch firstStored = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        CompletableFuture<Stored> first = CompletableFuture.supplyAsync(() -> unchecked(() -> DATABASE.inOrganisation(ORGANISATION, dataSource -> {
            Stored stored = new RawFiles(dataSource, LIMIT).store("upload", "first", new ByteArrayInputStream(bytes));
            firstStored.countDown();
            mayCommit.await();
            return stored;
        })));
        firstStored.await();
        CompletableFuture<Stored> second = CompletableFuture.supplyAsync(() -> unchecked(() -> store("second", bytes)));
        assertThrows(java.util.concurrent.TimeoutException.class, () -> second.get(300, TimeUnit.MILLISECONDS));
        mayCommit.countDown();
        assertFalse(first.get().duplicate());
        assertTrue(second.get().duplicate());
        assertEquals(first.get().fileId(), second.get().fileId());
    }

    private static <T> T unchecked(java.util.concurrent.Callable<T> work) {
        try {
            return work.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void the_same_bytes_in_two_organisations_are_two_files() throws Exception {
        int other = DATABASE.organisation("another practice");
        byte[] bytes = bytes(10, 4);
        store("ours", bytes);
        assertFalse(DATABASE.inOrganisation(other, dataSource -> new RawFiles(dataSource, LIMIT)
                .store("upload", "theirs", new ByteArrayInputStream(bytes))).duplicate());
    }

    @Test
    void a_file_over_the_limit_is_refused_with_the_limit_in_words_and_nothing_is_kept() throws Exception {
        FileTooLarge refused = assertThrows(FileTooLarge.class, () -> store("large", bytes((int) LIMIT + 1, 5)));
        assertTrue(refused.getMessage().contains("4,194,304 bytes") && refused.getMessage().contains("limit.file-bytes"), refused.getMessage());
        assertEquals("0", DATABASE.ask(ORGANISATION, "select count(*) from file_arrival where name = 'large'"));
        assertFalse(store("largest", bytes((int) LIMIT, 5)).duplicate());
    }

    @Test
    void a_transfer_that_breaks_off_leaves_nothing() throws Exception {
        InputStream cut = new InputStream() {
            private int left = RawFiles.CHUNK + 1000;

            @Override
            public int read() throws IOException {
                if (left-- > 0) {
                    return 'x';
                }
                throw new IOException("the link was cut");
            }
        };
        assertThrows(TransferBroken.class, () -> store("cut", cut));
        assertEquals("0", DATABASE.ask(ORGANISATION, "select count(*) from raw_chunk where file_id not in (select file_id from raw_file)"));
    }

    @Test
    void a_file_of_another_organisation_is_not_there() throws Exception {
        long fileId = store("private", bytes(10, 6)).fileId();
        int other = DATABASE.organisation("stranger");
        assertThrows(IllegalArgumentException.class, () -> DATABASE.inOrganisation(other, dataSource -> new RawFiles(dataSource, LIMIT).open(fileId)));
    }
}
