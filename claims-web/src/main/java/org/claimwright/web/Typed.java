package org.claimwright.web;

import jakarta.ws.rs.BadRequestException;

/** What somebody typed, as the domain may have it. */
public final class Typed {

    private static final int LONGEST = 4000;

    private Typed() {
    }

    /**
     * Words: without blanks around them, empty where nothing was typed.
     *
     * @throws BadRequestException when they are too many, or hold a control character other than a line break or a tab
     */
    public static String words(String typed) {
        String words = typed == null ? "" : typed.strip();
        if (words.length() > LONGEST) {
            throw new BadRequestException("At most " + LONGEST + " characters, please.");
        }
        if (words.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            throw new BadRequestException("There is a control character in the words: type them again.");
        }
        return words;
    }

    /**
     * As {@link #words}.
     *
     * @throws BadRequestException when there are none, too
     */
    public static String reason(String typed) {
        String reason = words(typed);
        if (reason.isEmpty()) {
            throw new BadRequestException("Say why: the reason is empty.");
        }
        return reason;
    }
}
