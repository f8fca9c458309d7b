package org.claimwright.edi.x12;

import java.math.BigDecimal;

/** Quantities, as X12 means them: 1.50 and 1.5 are the same. */
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
}
