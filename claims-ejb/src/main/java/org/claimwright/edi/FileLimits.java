package org.claimwright.edi;

/**
 * How much of one file is read: what is behind is not looked at, and an error says so at its place.
 *
 * @param envelopes groups, and as many transactions: more in one file only fill our memory and our tables
 * @param bytes     of the file, counted from its first
 */
record FileLimits(int envelopes, long bytes) {

    static final FileLimits OF_A_FILE = new FileLimits(100_000, 1L << 31);
    /** A transaction that is read again was within the limits when its file was read. */
    static final FileLimits NONE = new FileLimits(Integer.MAX_VALUE, Long.MAX_VALUE);
}
