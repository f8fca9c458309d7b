package org.claimwright.edi;

import java.util.List;

/**
 * A relation between the elements of a segment (or the components of an element) that the base standard asks for. A presence mask has bit n set
 * when position n was sent.
 */
final class SyntaxNote {

    enum Kind { PAIRED, REQUIRED, EXCLUSION, CONDITIONAL, LIST, FIRST_ONLY }

    final Kind kind;
    /** From 1, in the order of the note. */
    final List<Integer> positions;
    /** The bits of the positions. */
    final long mask;
    private final long first;

    SyntaxNote(Kind kind, List<Integer> positions) {
        this.kind = kind;
        this.positions = List.copyOf(positions);
        this.first = 1L << positions.get(0);
        long bits = 0;
        for (int position : positions) {
            bits |= 1L << position;
        }
        this.mask = bits;
    }

    /** Whether what is present keeps the note. */
    boolean keptBy(long present) {
        long sent = present & mask;
        if (sent == mask) {
            return !excludes();
        }
        return switch (kind) {
            case PAIRED -> sent == 0;
            case REQUIRED -> sent != 0;
            case EXCLUSION -> Long.bitCount(sent) < 2;
            case CONDITIONAL -> (sent & first) == 0;
            case LIST -> sent != first;
            case FIRST_ONLY -> (sent & first) == 0 || sent == first;
        };
    }

    /** The position to blame where the note is broken: the first one that should be there, or that should not. */
    int culprit(long present) {
        boolean tooMany = excludes();
        boolean skipFirst = kind != Kind.PAIRED && kind != Kind.REQUIRED;
        for (int i = skipFirst ? 1 : 0; i < positions.size(); i++) {
            if ((present & 1L << positions.get(i)) != 0 == tooMany) {
                return positions.get(i);
            }
        }
        return positions.get(0);
    }

    boolean excludes() {
        return kind == Kind.EXCLUSION || kind == Kind.FIRST_ONLY;
    }

    /** What the note asks for, e.g. {@code 3 and 4 together or neither}. */
    String inWords() {
        String all = String.join(", ", positions.stream().map(String::valueOf).toList());
        String first = String.valueOf(positions.get(0));
        String rest = String.join(", ", positions.stream().skip(1).map(String::valueOf).toList());
        return switch (kind) {
            case PAIRED -> all + " together or none of them";
            case REQUIRED -> "at least one of " + all;
            case EXCLUSION -> "not more than one of " + all;
            case CONDITIONAL -> rest + " where " + first + " is sent";
            case LIST -> "at least one of " + rest + " where " + first + " is sent";
            case FIRST_ONLY -> "none of " + rest + " where " + first + " is sent";
        };
    }
}
