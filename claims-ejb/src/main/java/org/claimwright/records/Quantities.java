package org.claimwright.records;

import java.math.BigDecimal;
import org.claimwright.money.Money;

/** Numbers, as X12 means them: 1.50 and 1.5 are the same, and the shortest form is written. */
public final class Quantities {

    private Quantities() {
    }

    /** Without zeros behind the point: how records hold a quantity, so that equal ones are equal. */
    public static BigDecimal plain(BigDecimal number) {
        if (number.scale() <= 0) {
            return number.setScale(0);
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** {@code 100} of 100.00, {@code .5} of 0.50, {@code -.5}, {@code 0}. */
    public static String text(BigDecimal number) {
        String text = plain(number).toPlainString();
        if (text.startsWith("0.")) {
            return text.substring(1);
        }
        return text.startsWith("-0.") ? "-" + text.substring(2) : text;
    }

    /** As {@link #text(BigDecimal)}. */
    public static String text(Money amount) {
        return text(BigDecimal.valueOf(amount.cents(), 2));
    }
}
