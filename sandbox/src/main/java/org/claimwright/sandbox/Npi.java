package org.claimwright.sandbox;

/** National provider identifiers with a good check digit: Luhn over 80840 and the ten digits. */
final class Npi {

    /** What the prefix 80840 adds to the sum of every NPI. */
    private static final int PREFIX_SUM = 24;

    private Npi() {
    }

    /** The NPI that begins with these nine digits. */
    static String of(int nineDigits) {
        if (nineDigits < 100_000_000 || nineDigits > 999_999_999) {
            throw new IllegalArgumentException("an NPI needs nine digits before its check digit");
        }
        int sum = PREFIX_SUM;
        int rest = nineDigits;
        for (boolean doubled = true; rest > 0; doubled = !doubled, rest /= 10) {
            int digit = rest % 10 * (doubled ? 2 : 1);
            sum += digit / 10 + digit % 10;
        }
        return nineDigits + "" + (10 - sum % 10) % 10;
    }
}
