package org.claimwright.bench;

import java.io.InputStream;

/** Bytes in memory as a stream without locks, so that no reader in a race pays for synchronized reads of single bytes. */
final class Bytes extends InputStream {

    private final byte[] bytes;
    private int at;
    private int mark;

    Bytes(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public int read() {
        return at < bytes.length ? bytes[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        int count = Math.min(length, bytes.length - at);
        if (count <= 0 && length > 0) {
            return -1;
        }
        System.arraycopy(bytes, at, into, offset, count);
        at += count;
        return count;
    }

    @Override
    public boolean markSupported() {
        return true;
    }

    @Override
    public void mark(int limit) {
        mark = at;
    }

    @Override
    public void reset() {
        at = mark;
    }
}
