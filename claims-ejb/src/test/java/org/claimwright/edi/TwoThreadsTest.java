package org.claimwright.edi;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Two threads give what one gives, in the same order, whatever the file is. */
class TwoThreadsTest {

    private static final Function<Guide, RuleTable> RULES = tables();

    /** What is told beside segments, in its order; and the segments of each transaction. */
    private record Told(List<String> events, List<List<String>> segments) {
    }

    private static Function<Guide, RuleTable> tables() {
        GuideRules all = GuideRules.ofAllFeatures();
        return guide -> new RuleTable(all.of(guide.id(), guide.transactionSet()), SnipTypes.BY_DEFAULT);
    }

    @Test
    void right_and_damaged_files_are_told_as_by_one_thread() throws IOException {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            byte[] file = ReadingPropertiesTest.damaged(RemittanceFile.any(random), random, random.nextInt(4) * random.nextInt(8));
            assertSameTold(file, seed % 2 == 0 ? 1 : 2_000, "seed " + seed);
        }
    }

    @Test
    void messages_of_every_guide_are_told_as_by_one_thread_right_and_damaged() throws IOException {
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            StringBuilder file = new StringBuilder();
            for (KnownGuide guide : KnownGuide.values()) {
                file.append(RandomMessage.random(guide, seed).interchange());
            }
            byte[] bytes = file.toString().getBytes(StandardCharsets.ISO_8859_1);
            assertSameTold(ReadingPropertiesTest.damaged(bytes, random, random.nextInt(6)), 1 + random.nextInt(5_000), "seed " + seed);
        }
    }

    @Test
    void a_transaction_of_more_than_four_megabytes_and_its_neighbours_are_told_as_by_one_thread() throws IOException {
        String note = "NTE*ADD*" + "X".repeat(4_000) + "~\n";
        String text = RemittanceFile.with(6);
        int third = text.indexOf("LX*1", text.indexOf("ST*835*1103"));
        assertSameTold((text.substring(0, third) + note.repeat(1_100) + text.substring(third)).getBytes(StandardCharsets.ISO_8859_1), 1, "in the middle");
    }

    @Test
    void a_segment_without_end_in_a_transaction_is_told_as_by_one_thread() throws IOException {
        String text = RemittanceFile.with(5).replaceFirst("LX\\*1~", "NTE*ADD*" + "X".repeat(70_000) + "~\nLX*1~");
        assertSameTold(text.getBytes(StandardCharsets.ISO_8859_1), 1, "too long");
    }

    @Test
    void five_megabytes_of_empty_segments_are_read_in_place() throws IOException {
        assertReadInPlace("~".repeat(5 << 20));
    }

    @Test
    void five_megabytes_of_segments_without_a_tag_are_read_in_place() throws IOException {
        assertReadInPlace("a~".repeat(5 << 19));
    }

    @Test
    void five_megabytes_of_line_breaks_before_a_segment_or_the_trailer_are_read_in_place() throws IOException {
        String breaks = "\n".repeat(5 << 20);
        assertReadInPlace(breaks);
        assertReadInPlace(breaks + "REF*6R*2~");
    }

    /** @param filling comes before the SE of the only transaction */
    private static void assertReadInPlace(String filling) throws IOException {
        String text = RemittanceFile.with(1);
        int trailer = text.indexOf("SE*");
        byte[] file = (text.substring(0, trailer) + filling + text.substring(trailer)).getBytes(StandardCharsets.ISO_8859_1);
        assertSameTold(file, 1, filling.length() + " bytes");
        Set<Thread> readers = ConcurrentHashMap.newKeySet();
        onTwo(file, RULES, 1, new Noted() {
            @Override
            public Consumer<Segment> segmentsOf(TransactionHeader header) {
                return segment -> readers.add(Thread.currentThread());
            }
        });
        assertEquals(Set.of(Thread.currentThread()), readers);
    }

    @Test
    void a_transaction_is_told_before_ten_thousand_empty_groups_wait_for_it() throws IOException {
        StringBuilder groups = new StringBuilder();
        for (int number = 100; number < 12_100; number++) {
            groups.append("GS*HP*PAYER*PROVIDER*20260626*1500*").append(number).append("*X*005010X221A1~GE*0*").append(number).append('~');
        }
        String text = RemittanceFile.with(1);
        byte[] file = (text.substring(0, text.indexOf("IEA*")) + groups + text.substring(text.indexOf("IEA*"))).getBytes(StandardCharsets.ISO_8859_1);
        assertSameTold(file, ReadingQueue.BATCH, "empty groups");
        ByteArrayInputStream in = new ByteArrayInputStream(file);
        List<Integer> left = new ArrayList<>();
        onTwo(in, RULES, ReadingQueue.BATCH, new Noted() {
            @Override
            public void transactionEnds(TransactionResult result) {
                left.add(in.available());
            }
        });
        assertTrue(left.get(0) > file.length / 2, left + " bytes are left");
    }

    @Test
    void a_fault_of_a_rule_is_thrown_to_the_caller() {
        IllegalStateException ours = new IllegalStateException("a fault of ours");
        Function<Guide, RuleTable> faulty = guide -> {
            throw ours;
        };
        byte[] file = RemittanceFile.with(30).getBytes(StandardCharsets.ISO_8859_1);
        assertSame(ours, assertThrows(IllegalStateException.class, () -> onTwo(file, faulty, 1, new Noted())));
    }

    @Test
    void a_fault_of_the_listener_is_thrown_and_no_thread_reads_on() {
        byte[] file = RemittanceFile.with(200).getBytes(StandardCharsets.ISO_8859_1);
        UncheckedIOException full = new UncheckedIOException(new IOException("disk full"));
        assertSame(full, assertThrows(UncheckedIOException.class, () -> onTwo(file, RULES, 1, new Noted() {
            @Override
            public void transactionEnds(TransactionResult result) {
                throw full;
            }
        })));
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("reads transactions")) {
                assertDoesNotThrow(() -> thread.join(60_000));
                assertFalse(thread.isAlive(), "a thread lives");
            }
        }
    }

    @Test
    void an_interrupt_ends_it() {
        byte[] file = RemittanceFile.with(200).getBytes(StandardCharsets.ISO_8859_1);
        assertThrows(ReadingQueue.Interrupted.class, () -> onTwo(file, RULES, 1, new Noted() {
            @Override
            public Consumer<Segment> segmentsOf(TransactionHeader header) {
                Thread.currentThread().interrupt();
                return super.segmentsOf(header);
            }
        }));
        assertTrue(Thread.interrupted(), "the caller is told as well");
        Thread.currentThread().interrupt();
        InterruptedIOException told = assertThrows(InterruptedIOException.class,
                () -> new EdiReader(GuideRules.NONE).readOnTwoThreads(new ByteArrayInputStream(largerThanABatch()), new Noted()));
        assertTrue(Thread.interrupted() && told.getMessage().contains("interrupted"));
    }

    @Test
    void an_interrupt_ends_a_file_of_one_transaction_too() {
        byte[] file = RemittanceFile.with(1).getBytes(StandardCharsets.ISO_8859_1);
        Thread.currentThread().interrupt();
        assertThrows(InterruptedIOException.class,
                () -> new EdiReader(GuideRules.NONE).readOnTwoThreads(new ByteArrayInputStream(file), new Noted()));
        assertTrue(Thread.interrupted(), "the caller is told as well");
    }

    @Test
    void no_thread_reads_any_more_when_an_interrupt_has_ended_it() {
        byte[] file = RemittanceFile.with(20).getBytes(StandardCharsets.ISO_8859_1);
        CountDownLatch begun = new CountDownLatch(1);
        AtomicInteger inside = new AtomicInteger();
        assertThrows(ReadingQueue.Interrupted.class, () -> onTwo(file, RULES, 1, new Noted() {
            @Override
            public Consumer<Segment> segmentsOf(TransactionHeader header) {
                if (header.ordinal() == 2) {
                    assertDoesNotThrow(() -> begun.await());
                    Thread.currentThread().interrupt();
                    return segment -> { };
                }
                return segment -> {
                    inside.incrementAndGet();
                    begun.countDown();
                    spin(50);
                    inside.decrementAndGet();
                };
            }
        }));
        assertEquals(0, inside.get());
        assertTrue(Thread.interrupted(), "the caller is told as well");
    }

    /** Does not care for interrupts. */
    private static void spin(int milliseconds) {
        long until = System.nanoTime() + milliseconds * 1_000_000L;
        while (System.nanoTime() < until) {
            Thread.onSpinWait();
        }
    }

    private static byte[] largerThanABatch() {
        RemittanceFile file = new RemittanceFile();
        for (int i = 0; i < 10; i++) {
            file.interchange(i, List.of(99, 99));
        }
        return file.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void a_file_of_many_batches_is_told_as_by_one_thread() throws IOException {
        byte[] file = largerThanABatch();
        Noted two = new Noted();
        new EdiReader(GuideRules.NONE).readOnTwoThreads(new ByteArrayInputStream(file), two);
        Noted one = new Noted();
        new EdiReader(GuideRules.NONE).read(new ByteArrayInputStream(file), one);
        assertEquals(one.told(), two.told());
    }

    private static void assertSameTold(byte[] file, int batch, String what) throws IOException {
        Noted one = new Noted();
        new FileReading(new ByteArrayInputStream(file), 0, RULES, one, FileLimits.OF_A_FILE).readFile();
        Noted two = new Noted();
        onTwo(file, RULES, batch, two);
        assertEquals(one.told(), two.told(), what);
    }

    private static void onTwo(byte[] file, Function<Guide, RuleTable> rules, int batch, TransactionsListener listener) throws IOException {
        onTwo(new ByteArrayInputStream(file), rules, batch, listener);
    }

    private static void onTwo(InputStream in, Function<Guide, RuleTable> rules, int batch, TransactionsListener listener) throws IOException {
        try (ReadingQueue queue = new ReadingQueue(listener, rules, batch)) {
            new FileReading(in, 0, rules, queue, FileLimits.OF_A_FILE).in(queue).readFile();
        }
    }

    /** Notes all that it is told, on one thread or on two. */
    private static class Noted extends Heard implements TransactionsListener {

        private final TreeMap<Integer, List<String>> ofTransactions = new TreeMap<>();
        private final List<String> events = new ArrayList<>();
        private int ordinal;

        @Override
        public Consumer<Segment> segmentsOf(TransactionHeader header) {
            Heard inside = new Heard();
            ofTransactions.put(header.ordinal(), inside.all);
            return inside::segment;
        }

        @Override
        public void transactionBegins(TransactionHeader header) {
            ordinal = header.ordinal();
            super.transactionBegins(header);
        }

        @Override
        public void segment(Segment segment) {
            Heard inside = new Heard();
            inside.segment(segment);
            ofTransactions.computeIfAbsent(ordinal, number -> new ArrayList<>()).addAll(inside.all);
        }

        Told told() {
            events.clear();
            events.addAll(all);
            return new Told(events, List.copyOf(ofTransactions.values()));
        }
    }
}
