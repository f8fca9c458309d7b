package org.claimwright.sandbox;

import java.util.Collection;
import java.util.function.Function;
import org.claimwright.money.Money;

/** Adds up amounts, exactly. */
final class Sum {

    private Sum() {
    }

    static <T> Money of(Collection<T> things, Function<T, Money> amount) {
        Money sum = Money.ZERO;
        for (T thing : things) {
            sum = sum.plus(amount.apply(thing));
        }
        return sum;
    }
}
