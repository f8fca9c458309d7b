package org.claimwright.edi;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which of the seven types of checks are on, as WEDI's SNIP counts them: 1 syntax, 2 the guide's syntax, 3 balance, 4 between segments, 5 code sets, 6 lines
 * of business, 7 trading partner. What a check of a type that is off finds is not told and rejects nothing. Type 1 is always on: without it nothing can be
 * read.
 */
public final class SnipTypes {

    private static final Pattern RANGE = Pattern.compile("([1-7])(?:-([1-7]))?");

    /** 1 to 5; 6 and 7 only where a partner's profile or the caller wants them. */
    public static final SnipTypes BY_DEFAULT = parse("1-5");

    /** Bit n is set when type n is on. */
    private final int on;

    private SnipTypes(int on) {
        this.on = on | 1 << 1;
    }

    /**
     * Types as a person writes them: {@code 1-7}, {@code 1-5,7}, {@code 7}.
     *
     * @throws IllegalArgumentException when it is no such list; the message says what one is
     */
    public static SnipTypes parse(String text) {
        int on = 0;
        for (String part : text.split(",", -1)) {
            Matcher range = RANGE.matcher(part.strip());
            if (!range.matches() || range.group(2) != null && range.group(1).compareTo(range.group(2)) > 0) {
                throw new IllegalArgumentException("SNIP types are written as 1-7 or 1-5,7");
            }
            on |= between(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2) == null ? range.group(1) : range.group(2)));
        }
        return new SnipTypes(on);
    }

    private static int between(int first, int last) {
        return (1 << last + 1) - (1 << first);
    }

    public boolean isOn(int type) {
        return (on & 1 << type) != 0;
    }

    /** Whether all types that are on there are on here too. */
    public boolean holds(SnipTypes others) {
        return (on & others.on) == others.on;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SnipTypes types && types.on == on;
    }

    @Override
    public int hashCode() {
        return on;
    }

    /** {@code 1,2,3,4,5}. */
    @Override
    public String toString() {
        StringBuilder types = new StringBuilder();
        for (int type = 1; type <= 7; type++) {
            types.append(!isOn(type) ? "" : types.isEmpty() ? String.valueOf(type) : "," + type);
        }
        return types.toString();
    }
}
