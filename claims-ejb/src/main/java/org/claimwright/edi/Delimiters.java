package org.claimwright.edi;

/**
 * An interchange's delimiters, as its ISA declares them.
 *
 * @param repetition ISA11; {@code 'U'} or a letter means that the interchange has none
 */
public record Delimiters(char element, char component, char repetition, char terminator) {

    /** The four characters in the order element, component, repetition, terminator: how the database keeps them. */
    public String asText() {
        return "" + element + component + repetition + terminator;
    }

    public static Delimiters of(String text) {
        return new Delimiters(text.charAt(0), text.charAt(1), text.charAt(2), text.charAt(3));
    }
}
