package org.claimwright.edi;

import io.xlate.edi.schema.EDISimpleType.Base;

/**
 * What a guide says about one element, or one component, at its position.
 *
 * @param number     of the data element in the standard's dictionary, e.g. 782; 0 for a composite
 * @param base       its type; null for a composite
 * @param min        characters at least (digits of a number)
 * @param max        characters at most (digits of a number)
 * @param used       false when the guide does not use it
 * @param required   must be sent
 * @param repeats    how often it may come at most
 * @param values     the guide's list of codes, else the standard's; null for none
 * @param components of a composite, null for a simple element
 * @param requiredComponents bit n is set when component n must be sent
 * @param notes      between components
 */
record ElementPlan(int number, Base base, int min, int max, boolean used, boolean required, int repeats, Values values,
                   ElementPlan[] components, long requiredComponents, SyntaxNote[] notes) {

    /** A monetary amount: at most two decimals. */
    static final int MONETARY_AMOUNT = 782;
    /** Says in which form the period behind it is written. */
    static final int PERIOD_FORMAT = 1250;
    /** A day, a time or a span of days, as the format before it says. */
    static final int PERIOD = 1251;

    boolean isComposite() {
        return components != null;
    }

    boolean isMoney() {
        return number == MONETARY_AMOUNT;
    }
}
