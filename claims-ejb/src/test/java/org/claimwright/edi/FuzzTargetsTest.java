package org.claimwright.edi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.claimwright.records.RecordListener;
import org.claimwright.records.Records;
import org.junit.jupiter.api.Test;

/**
 * No bytes make the reader throw, or say something of a byte that the file does not have. Without {@code JAZZER_FUZZ} each target replays its corpus,
 * the folder of its name in {@code FuzzTargetsTestInputs}; {@code ./claimwright fuzz} looks for more until it is stopped.
 */
class FuzzTargetsTest {

    private static final String UNTIL_STOPPED = "8760h";
    private static final EdiReader READER = new EdiReader(GuideRules.ofAllFeatures());

    /** The splitter: bytes of a file. */
    @FuzzTest(maxDuration = UNTIL_STOPPED)
    void file(byte[] bytes) throws IOException {
        Extents one = new Extents(bytes.length);
        READER.read(new ByteArrayInputStream(bytes), one);
        Extents two = new Extents(bytes.length);
        READER.readOnTwoThreads(new ByteArrayInputStream(bytes), two);
        assertEquals(one.told, two.told);
    }

    /** The matcher and the rules: the first byte chooses the guide, the others are what stands between ST and SE. */
    @FuzzTest(maxDuration = UNTIL_STOPPED)
    void transaction(byte[] bytes) throws IOException {
        byte[] file = wrapped(bytes);
        READER.read(new ByteArrayInputStream(file), new Extents(file.length));
    }

    /** The mappers: what stands between ST and SE becomes records, whatever is wrong with it. */
    @FuzzTest(maxDuration = UNTIL_STOPPED)
    void records(byte[] bytes) throws IOException {
        byte[] file = wrapped(bytes);
        new EdiReader(GuideRules.NONE).read(new ByteArrayInputStream(file), Records.ofAllFeatures(new RecordListener() {
            @Override
            public void unit(Record unit, Place place) {
                assertTrue(place.segment() > 0 && unit.hashCode() == unit.hashCode());
            }

            @Override
            public void tooLarge(EdiProblem problem) {
                assertTrue(problem.byteOffset() <= file.length);
            }
        }));
    }

    @Test
    void messages_of_every_guide_damaged_at_random_pass_every_target() {
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            for (int seed = 0; seed < 200; seed++) {
                Random random = new Random(seed);
                int guide = random.nextInt(KnownGuide.values().length);
                byte[] body = damaged(body(KnownGuide.values()[guide], seed), random);
                byte[] chosen = new byte[body.length + 1];
                chosen[0] = (byte) guide;
                System.arraycopy(body, 0, chosen, 1, body.length);
                file(damaged(wrapped(chosen), random));
                transaction(chosen);
                records(chosen);
            }
        });
    }

    private static byte[] damaged(byte[] bytes, Random random) {
        return ReadingPropertiesTest.damaged(bytes, random, random.nextInt(8));
    }

    static byte[] body(KnownGuide guide, long seed) {
        List<String> segments = RandomMessage.random(guide, seed).segments();
        return String.join("~\n", segments.subList(1, segments.size() - 1)).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] wrapped(byte[] bytes) {
        KnownGuide[] guides = KnownGuide.values();
        KnownGuide guide = guides[bytes.length == 0 ? 0 : (bytes[0] & 0xFF) % guides.length];
        String body = bytes.length == 0 ? "" : new String(bytes, 1, bytes.length - 1, StandardCharsets.ISO_8859_1);
        return guide.interchange(new ArrayList<>(Arrays.asList("ST*" + guide.transactionSet + "*0001*" + guide.version, body, "SE*0*0001")))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Sees to it that nothing lies outside of the file and no transaction on another. */
    private static final class Extents implements TransactionsListener {

        private final long size;
        private final List<String> told = new ArrayList<>();
        private long behind;

        Extents(long size) {
            this.size = size;
        }

        @Override
        public Consumer<Segment> segmentsOf(TransactionHeader header) {
            return this::segment;
        }

        @Override
        public void segment(Segment segment) {
            within(segment.firstByte());
            within(segment.firstByte() + segment.byteLength());
            within(segment.firstByteOf(segment.elements()));
        }

        @Override
        public void transactionBegins(TransactionHeader header) {
            assertTrue(header.firstByte() >= behind, "two transactions on one byte");
        }

        @Override
        public void transactionEnds(TransactionResult result) {
            behind = result.header().firstByte() + result.length();
            within(behind);
            told.add(result.toString());
        }

        @Override
        public void problem(EdiProblem problem) {
            within(problem.byteOffset());
            told.add(problem.toString());
        }

        @Override
        public void groupEnds(GroupResult result) {
            told.add(result.toString());
        }

        @Override
        public void interchangeEnds(InterchangeResult result) {
            told.add(result.toString());
        }

        private void within(long offset) {
            assertTrue(offset >= 0 && offset <= size, "byte " + offset + " of " + size);
        }
    }
}
