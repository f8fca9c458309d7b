package org.claimwright.edi;

/**
 * The control numbers seen in one group or interchange, kept as 64-bit hashes so that a file of millions of transactions stays small; after
 * {@link #MOST} numbers it remembers no more.
 */
final class SeenNumbers {

    static final int MOST = 500_000;

    private long[] slots = new long[64];
    private int size;

    /** Whether it was not seen before. */
    boolean add(String number) {
        long hash = hash(number);
        int slot = find(hash);
        if (slots[slot] == hash) {
            return false;
        }
        if (size < MOST) {
            slots[slot] = hash;
            size++;
            if (size * 2 > slots.length) {
                grow();
            }
        }
        return true;
    }

    /** Never 0, which marks a free slot. */
    private static long hash(String number) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < number.length(); i++) {
            hash = (hash ^ number.charAt(i)) * 0x100000001B3L;
        }
        hash = (hash ^ hash >>> 32) * 0x9E3779B97F4A7C15L;
        return hash == 0 ? 1 : hash;
    }

    private int find(long hash) {
        int mask = slots.length - 1;
        int slot = (int) (hash >>> 33) & mask;
        while (slots[slot] != 0 && slots[slot] != hash) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        for (long hash : old) {
            if (hash != 0) {
                slots[find(hash)] = hash;
            }
        }
    }
}
