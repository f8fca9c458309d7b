package org.claimwright.remittance.x12;

import org.claimwright.edi.Segment;
import org.claimwright.money.Money;

/** A running sum of amounts in cents, reused. Once an amount is missing or cannot be read it is unknown, and nothing is compared with it. */
final class Sum {

    private long cents;
    private boolean known;

    Sum() {
        clear();
    }

    void clear() {
        cents = 0;
        known = true;
    }

    void set(Segment segment, int element) {
        clear();
        add(segment, element);
    }

    void add(Segment segment, int element) {
        if (!segment.has(element)) {
            known = false;
            return;
        }
        try {
            cents = Math.addExact(cents, segment.cents(element));
        } catch (NumberFormatException | ArithmeticException unreadable) {
            known = false;
        }
    }

    void add(Sum other) {
        try {
            known &= other.known;
            cents = Math.addExact(cents, other.cents);
        } catch (ArithmeticException tooLarge) {
            known = false;
        }
    }

    boolean isKnown() {
        return known;
    }

    long cents() {
        return cents;
    }

    Money money() {
        return Money.ofCents(cents);
    }
}
