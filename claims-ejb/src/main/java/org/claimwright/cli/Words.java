package org.claimwright.cli;

import java.util.Locale;
import java.util.regex.Pattern;
import org.claimwright.edi.EdiProblem;

/** A problem in words for people. */
final class Words {

    /** Control characters, and what turns the direction of a line, breaks it or cannot be seen. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

    private Words() {
    }

    /** Without what a terminal would obey. */
    static String printable(String text) {
        return text.replaceAll("[\\p{Cntrl}]", "?");
    }

    /** As {@link #printable}, but each such character is told by its number behind a backslash: an escape reads {@code \x1B}. */
    static String escaped(String text) {
        return UNSEEN.matcher(text).replaceAll(unseen -> {
            int character = unseen.group().codePointAt(0);
            return "\\\\" + (character < 0x100 ? "x%02X" : "u%04X").formatted(character);
        });
    }

    /** {@code ST 0003, segment 214 SVC02 (byte 10,331): error line-balance [RULE]: found ..., expected ...}. */
    static String of(EdiProblem problem) {
        StringBuilder words = new StringBuilder(place(problem));
        words.append(problem.isError() ? ": error " : ": warning ").append(problem.rule()).append(" [").append(problem.code()).append("]: found ")
            .append(problem.found()).append(", expected ").append(problem.expected());
        return printable(words.toString());
    }

    private static String place(EdiProblem problem) {
        StringBuilder place = new StringBuilder();
        if (problem.transaction() != null) {
            place.append("ST ").append(problem.transaction()).append(", ");
        } else if (problem.group() != null) {
            place.append("GS ").append(problem.group()).append(", ");
        } else if (problem.interchange() != null) {
            place.append("ISA ").append(problem.interchange()).append(", ");
        }
        if (problem.segment() != null) {
            place.append("segment ").append(problem.segment()).append(' ');
        }
        place.append(segment(problem));
        return place.append(String.format(Locale.ROOT, "byte %,d", problem.byteOffset())).toString();
    }

    private static String segment(EdiProblem problem) {
        StringBuilder segment = new StringBuilder();
        if (problem.segmentId() != null) {
            segment.append(problem.segmentId());
            segment.append(problem.element() == null ? "" : String.format(Locale.ROOT, "%02d", problem.element()));
            segment.append(problem.component() == null ? "" : "-" + problem.component());
            segment.append(problem.loop() == null ? "" : " in loop " + problem.loop());
            segment.append(", ");
        }
        return segment.toString();
    }
}
