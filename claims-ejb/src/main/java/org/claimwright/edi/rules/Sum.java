package org.claimwright.edi.rules;

import org.claimwright.edi.Segment;
import org.claimwright.money.Money;

/** A running sum of amounts in cents, reused. Once an amount is missing or cannot be read it is unknown, and nothing is compared with it. */
public final class Sum {

    private long cents;
    private boolean known;

    public Sum() {
        clear();
    }

    public void clear() {
        cents = 0;
        known = true;
    }

    public void set(Segment segment, int element) {
        clear();
        add(segment, element);
    }

    public void add(Segment segment, int element) {
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

    public void add(Sum other) {
        try {
            known &= other.known;
            cents = Math.addExact(cents, other.cents);
        } catch (ArithmeticException tooLarge) {
            known = false;
        }
    }

    /** Every step-th element from the first to the last that was sent: the amounts of a CAS or a PLB. */
    public void addEach(Segment segment, int first, int last, int step) {
        for (int element = first; element <= last && element <= segment.elements(); element += step) {
            if (segment.has(element)) {
                add(segment, element);
            }
        }
    }

    /** Something that belongs to it was not sent. */
    public void forget() {
        known = false;
    }

    public boolean isKnown() {
        return known;
    }

    public long cents() {
        return cents;
    }

    public Money money() {
        return Money.ofCents(cents);
    }
}
