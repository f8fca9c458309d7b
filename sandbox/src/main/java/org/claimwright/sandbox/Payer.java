package org.claimwright.sandbox;

/**
 * A payer and its habits.
 *
 * @param identifier         TRN03: {@code 1} and the tax id
 * @param filing             CLP06: the kind of plan
 * @param denialWindowDays   days to answer a denial, null = nobody wrote it down
 * @param echoesLineControls sends REF*6R back; the guide says it must, not every payer does
 * @param dialect            its delimiters
 */
public record Payer(String name, String identifier, String filing, String street, String city, String state, String zip,
        Integer denialWindowDays, boolean echoesLineControls, Dialect dialect) {

    /** How a file is punctuated; {@code lineEnd} follows each segment terminator. */
    public record Dialect(char element, char component, char repetition, char terminator, String lineEnd) {
        public static final Dialect USUAL = new Dialect('*', ':', '^', '~', "\n");
        public static final Dialect ONE_LINE = new Dialect('*', ':', '^', '~', "");
        public static final Dialect PIPES = new Dialect('|', '>', '^', '~', "\r\n");
    }
}
