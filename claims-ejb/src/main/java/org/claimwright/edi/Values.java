package org.claimwright.edi;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A list of codes that is asked with characters of a buffer, so that no String is made. Codes of up to eight ASCII characters lie packed in an
 * open-addressed table; longer ones, which no guide of ours has in numbers, in a set.
 */
final class Values {

    private static final int PACKED = 8;

    private final List<String> inOrder;
    private final long[] table;
    private final Set<String> longer = new HashSet<>();

    Values(Collection<String> codes) {
        inOrder = codes.stream().sorted().toList();
        table = new long[Integer.highestOneBit(Math.max(4, codes.size() * 2)) * 2];
        for (String code : inOrder) {
            long packed = code.length() > PACKED ? 0 : pack(code.toCharArray(), 0, code.length());
            if (packed == 0) {
                longer.add(code);
            } else {
                put(packed);
            }
        }
    }

    private void put(long packed) {
        int at = slot(packed);
        while (table[at] != 0 && table[at] != packed) {
            at = at + 1 & table.length - 1;
        }
        table[at] = packed;
    }

    boolean contains(char[] text, int start, int length) {
        long packed = length > PACKED ? 0 : pack(text, start, length);
        if (packed == 0) {
            return !longer.isEmpty() && longer.contains(new String(text, start, length));
        }
        for (int at = slot(packed); table[at] != 0; at = at + 1 & table.length - 1) {
            if (table[at] == packed) {
                return true;
            }
        }
        return false;
    }

    private int slot(long packed) {
        long mixed = packed * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 40) & table.length - 1;
    }

    /** 0 when the characters cannot be packed: none of them, one beyond ASCII or a NUL. */
    private static long pack(char[] text, int start, int length) {
        long packed = 0;
        for (int i = start; i < start + length; i++) {
            if (text[i] > 0x7F || text[i] == 0) {
                return 0;
            }
            packed = packed << 8 | text[i];
        }
        return packed;
    }

    /** Sorted. */
    List<String> inOrder() {
        return inOrder;
    }

    /** {@code one of C, D, H}; a long list is cut. */
    String inWords() {
        if (inOrder.size() == 1) {
            return inOrder.get(0);
        }
        int shown = Math.min(inOrder.size(), 24);
        return "one of " + String.join(", ", inOrder.subList(0, shown)) + (shown < inOrder.size() ? ", ..." : "");
    }
}
