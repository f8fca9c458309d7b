package org.claimwright.edi;

import java.util.HashMap;
import java.util.Map;

/**
 * What requests sent that their answers repeat: reference numbers, each under what it is. Filled while requests are read, by one thread; from then on only asked,
 * by any. Letter for letter, but blanks behind a value do not count. Keeps at most {@link #MOST}, and of
 * all together {@link #MOST_CHARACTERS}, so that memory has an end.
 */
public final class Asked {

    public static final int MOST = 1_000_000;
    public static final int MOST_CHARACTERS = 40_000_000;

    private static final String BETWEEN = "\n";

    private final int most;
    private final Map<String, Integer> times = new HashMap<>();
    /** What belongs to what follows in the request that is being read. */
    private final Map<String, String> opened = new HashMap<>();
    private int characters;
    private boolean full;

    public Asked() {
        this(MOST);
    }

    Asked(int most) {
        this.most = most;
    }

    /**
     * A request sent this.
     *
     * @param what   e.g. {@code 270 TRN}
     * @param values that belong together; none to note that something was there at all
     */
    public void note(String what, String... values) {
        String key = key(what, values);
        if (times.computeIfPresent(key, (same, before) -> before + 1) != null) {
            return;
        }
        if (times.size() < most && key.length() <= MOST_CHARACTERS - characters) {
            times.put(key, 1);
            characters += key.length();
        } else {
            full = true;
        }
    }

    /** What follows in the request belongs to this value, until it opens another. */
    public void open(String what, String value) {
        opened.put(what, value);
    }

    /** What {@link #open} was told last; empty before. */
    public String opened(String what) {
        return opened.getOrDefault(what, "");
    }

    /** Whether any request sent this. */
    public boolean has(String what, String... values) {
        return times.containsKey(key(what, values));
    }

    /** How often the requests sent this; 0 for never. */
    public int times(String what, String... values) {
        return times.getOrDefault(key(what, values), 0);
    }

    /** There was more than can be kept: nothing may be concluded from what is missing. */
    public boolean isFull() {
        return full;
    }

    private static String key(String what, String... values) {
        StringBuilder key = new StringBuilder(what);
        for (String value : values) {
            key.append(BETWEEN).append(value.stripTrailing());
        }
        return key.toString();
    }
}
