package org.claimwright.money;

import java.io.Serializable;

/**
 * An amount of US dollars in whole cents: exact, signed, never rounded.
 * A payer's reversal is a negative amount. Arithmetic that would overflow throws {@link ArithmeticException}.
 */
public record Money(long cents) implements Comparable<Money>, Serializable {

    public static final Money ZERO = new Money(0);

    public static Money ofCents(long cents) {
        return cents == 0 ? ZERO : new Money(cents);
    }

    /**
     * Reads an X12 amount: an optional minus, digits, at most two decimals ({@code 12}, {@code 12.5}, {@code -.50}, {@code 100.}).
     *
     * @throws NumberFormatException when it is not such a number, has more than two decimals or more cents than a long holds
     */
    public static Money parse(CharSequence text) {
        return ofCents(parseCents(text));
    }

    /** As {@link #parse}, without making an object. */
    public static long parseCents(CharSequence text) {
        int length = text.length();
        int at = length > 0 && text.charAt(0) == '-' ? 1 : 0;
        boolean negative = at == 1;
        long cents = 0;
        int digits = 0;
        int decimals = -1;
        for (; at < length; at++) {
            char c = text.charAt(at);
            if (c == '.' && decimals < 0) {
                decimals = 0;
            } else if (c >= '0' && c <= '9' && decimals < 2) {
                cents = shiftIn(cents, c - '0', text);
                digits++;
                decimals += decimals >= 0 ? 1 : 0;
            } else {
                throw notAnAmount(text);
            }
        }
        if (digits == 0) {
            throw notAnAmount(text);
        }
        for (int missing = 2 - Math.max(decimals, 0); missing > 0; missing--) {
            cents = shiftIn(cents, 0, text);
        }
        return negative ? -cents : cents;
    }

    private static long shiftIn(long cents, int digit, CharSequence text) {
        if (cents > (Long.MAX_VALUE - 9) / 10) {
            throw notAnAmount(text);
        }
        return cents * 10 + digit;
    }

    private static NumberFormatException notAnAmount(CharSequence text) {
        return new NumberFormatException("not an amount of dollars with at most two decimals (" + text.length() + " characters)");
    }

    public Money plus(Money other) {
        return ofCents(Math.addExact(cents, other.cents));
    }

    public Money minus(Money other) {
        return ofCents(Math.subtractExact(cents, other.cents));
    }

    public Money negated() {
        return ofCents(Math.negateExact(cents));
    }

    public boolean isZero() {
        return cents == 0;
    }

    public boolean isNegative() {
        return cents < 0;
    }

    public boolean isPositive() {
        return cents > 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(cents, other.cents);
    }

    /** Plain, for messages and files: {@code -1234.50}. */
    @Override
    public String toString() {
        long absolute = Math.abs(cents);
        return (cents < 0 ? "-" : "") + absolute / 100 + "." + (absolute % 100 < 10 ? "0" : "") + absolute % 100;
    }

    /** For people: {@code -1,234.50}. */
    public String display() {
        return String.format(java.util.Locale.ROOT, "%s%,d.%02d", cents < 0 ? "-" : "", Math.abs(cents / 100), Math.abs(cents % 100));
    }
}
