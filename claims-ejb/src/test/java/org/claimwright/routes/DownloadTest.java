package org.claimwright.routes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadTest {

    private static final String BODY = "SE*20*0001~GE*1*1~".repeat(40);

    private static boolean endsAsX12(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        Random random = new Random(text.length());
        Download download = new Download(new ByteArrayInputStream(bytes));
        byte[] read = new byte[bytes.length + 1];
        int at = 0;
        for (int count = 0; count >= 0; at += Math.max(0, count)) {
            count = random.nextBoolean() ? download.read(read, at, 1 + random.nextInt(read.length - at)) : one(download, read, at);
        }
        assertEquals(bytes.length, download.count());
        assertArrayEquals(bytes, java.util.Arrays.copyOf(read, at));
        return download.endsAsX12();
    }

    private static int one(Download download, byte[] into, int at) throws IOException {
        int read = download.read();
        into[at] = (byte) read;
        return read < 0 ? -1 : 1;
    }

    @ParameterizedTest
    @ValueSource(strings = {"IEA*1*000000001~", "IEA*1*000000001~\r\n", "IEA|12|000000001\n", "IEA^1^ABC 00001\u0085"})
    void a_whole_file_ends_with_its_IEA_whatever_its_separators(String end) throws IOException {
        assertTrue(endsAsX12(BODY + end));
        assertTrue(endsAsX12(end));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "IEA*1*000000001", "IEA*1*0000", "IEA*", "GE*1*1~", "IEA*1*000000001~ISA*00*", "IEA*1*000000001~x", "IEA*1*000000001~IEA*1*00"})
    void a_file_that_is_cut_off_does_not(String end) throws IOException {
        assertFalse(endsAsX12(BODY + end));
    }

    @Test
    void what_is_skipped_is_what_was_there() throws IOException {
        Download download = new Download(new ByteArrayInputStream(new byte[10]));
        assertEquals(10, download.skip(64));
        assertEquals(10, download.count());
        assertEquals(0, download.skip(64));
    }

    @Test
    void an_empty_file_does_not() throws IOException {
        assertFalse(endsAsX12(""));
    }
}
