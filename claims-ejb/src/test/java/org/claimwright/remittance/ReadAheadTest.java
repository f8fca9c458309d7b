package org.claimwright.remittance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.claimwright.edi.EdiListener;
import org.claimwright.edi.EdiReader;
import org.claimwright.edi.GuideRules;
import org.claimwright.edi.TransactionHeader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two threads and a stream between them: what is decoded is what was sent, and neither ever waits for one who has gone. */
@Timeout(60)
class ReadAheadTest {

    private static final EdiReader READER = new EdiReader(GuideRules.NONE);

    private final ExecutorService aside = Executors.newFixedThreadPool(1);

    @AfterEach
    void nobodyIsLeft() throws InterruptedException {
        aside.shutdownNow();
        assertTrue(aside.awaitTermination(20, TimeUnit.SECONDS), "the decoder still waits");
    }

    private static byte[] remittance(int claims) {
        String[] segments = IntStream.rangeClosed(1, claims).mapToObj(n -> "CLP*A" + n + "*1*10*0**12*P" + n).toArray(String[]::new);
        return Era.paying("0").with(segments).with("PLB*1234567893*20261231*WO:1*0*WO:2*0").bytes();
    }

    private static TransactionHeader header(byte[] bytes) throws IOException {
        List<TransactionHeader> headers = new ArrayList<>();
        READER.read(new ByteArrayInputStream(bytes), new EdiListener() {
            @Override
            public void transactionBegins(TransactionHeader header) {
                headers.add(header);
            }
        });
        return headers.get(0);
    }

    private static InputStream from(byte[] bytes, TransactionHeader header) {
        int first = (int) header.firstByte();
        return new ByteArrayInputStream(bytes, first, bytes.length - first);
    }

    private Future<?> decode(ReadAhead ahead, TransactionHeader header) {
        return aside.submit(() -> {
            ahead.decode(READER, header);
            return null;
        });
    }

    @Test
    void claims_come_in_the_order_of_the_file_a_thousand_at_a_time() throws Exception {
        byte[] bytes = remittance(25_500);
        TransactionHeader header = header(bytes);
        ReadAhead ahead = new ReadAhead(from(bytes, header));
        Future<?> decoding = decode(ahead, header);
        List<String> numbers = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        int adjustments = 0;
        for (PassedSet passed = ahead.next(); passed != null; passed = ahead.next()) {
            passed.claims().forEach(claim -> numbers.add(claim.patientControlNumber()));
            sizes.add(passed.claims().size());
            adjustments += passed.adjustments().size();
        }
        decoding.get();
        assertEquals(IntStream.rangeClosed(1, 25_500).mapToObj(n -> "A" + n).toList(), numbers);
        assertEquals(26, sizes.size());
        assertEquals(500, sizes.get(25));
        assertEquals(2, adjustments);
    }

    @Test
    void a_remittance_without_claims_has_no_set() throws Exception {
        byte[] bytes = Era.paying("0").bytes();
        ReadAhead ahead = new ReadAhead(from(bytes, header(bytes)));
        Future<?> decoding = decode(ahead, header(bytes));
        assertNull(ahead.next());
        decoding.get();
    }

    @Test
    void bytes_that_cannot_be_fetched_fail_the_one_who_fetches_and_free_the_decoder() throws Exception {
        byte[] bytes = remittance(10);
        ReadAhead ahead = new ReadAhead(new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the database is away");
            }
        });
        decode(ahead, header(bytes));
        assertEquals("the database is away", assertThrows(IOException.class, ahead::next).getMessage());
    }

    @Test
    void a_decoder_that_fails_ends_the_reading_and_its_task_tells_why() throws Exception {
        ReadAhead ahead = new ReadAhead(new ByteArrayInputStream("ST*835*0001~".getBytes(StandardCharsets.ISO_8859_1)));
        Future<?> decoding = decode(ahead, null);
        assertNull(ahead.next());
        assertTrue(assertThrows(ExecutionException.class, decoding::get).getCause() instanceof NullPointerException);
    }

    @Test
    void a_poster_that_stops_leaves_no_decoder_behind() throws Exception {
        byte[] bytes = remittance(25_500);
        TransactionHeader header = header(bytes);
        ReadAhead ahead = new ReadAhead(from(bytes, header));
        decode(ahead, header);
        assertNotNull(ahead.next());
    }
}
