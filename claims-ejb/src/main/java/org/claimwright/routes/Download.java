package org.claimwright.routes;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The bytes of a remote file as they come, with what must be known of them at the end: how many, and whether they end as an X12 file does. */
final class Download extends FilterInputStream {

    /** {@code IEA*1*000000001~} and line breaks, with any separators. */
    private static final Pattern END = Pattern.compile("IEA([^A-Za-z0-9])[0-9]{1,5}\\1[0-9A-Za-z ]{9}[^A-Za-z0-9]\\s*", Pattern.DOTALL);
    private static final int LONGEST_END = 64;

    private final byte[] last = new byte[LONGEST_END];
    private long count;

    Download(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        if (read >= 0) {
            last[(int) (count++ % LONGEST_END)] = (byte) read;
        }
        return read;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        for (int i = Math.max(0, read - LONGEST_END); i < read; i++) {
            last[(int) ((count + i) % LONGEST_END)] = into[from + i];
        }
        count += Math.max(0, read);
        return read;
    }

    @Override
    public long skip(long wanted) throws IOException {
        return Math.max(0, read(new byte[(int) Math.min(Math.max(wanted, 0), LONGEST_END)]));
    }

    /** Bytes that have come so far. */
    long count() {
        return count;
    }

    /** Whether the last segment so far is an IEA. */
    boolean endsAsX12() {
        StringBuilder end = new StringBuilder();
        for (long i = Math.max(0, count - LONGEST_END); i < count; i++) {
            end.append(new String(last, (int) (i % LONGEST_END), 1, StandardCharsets.ISO_8859_1));
        }
        int iea = end.lastIndexOf("IEA");
        return iea >= 0 && END.matcher(end.substring(iea)).matches();
    }
}
