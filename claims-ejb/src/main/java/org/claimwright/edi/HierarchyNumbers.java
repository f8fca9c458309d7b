package org.claimwright.edi;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The numbers of the hierarchical levels that are written: filled where they are left out, else checked. */
final class HierarchyNumbers {

    private final Map<String, Set<String>> levels;
    private final Map<String, Integer> lastOfLevel = new HashMap<>();
    private int last;

    /** @param levels of the guide, each with those that its parent may have; empty for none known */
    HierarchyNumbers(Map<String, Set<String>> levels) {
        this.levels = levels;
    }

    /** @throws IllegalArgumentException when HL01 is no number above the one before, or HL02 is no earlier level */
    void complete(OutgoingSegment hl) {
        if (hl.text(1).isEmpty()) {
            hl.put(1, 1, 1, String.valueOf(last + 1));
            if (hl.text(2).isEmpty()) {
                levels.getOrDefault(hl.text(3), Set.of()).stream().map(lastOfLevel::get).filter(number -> number != null).max(Integer::compare)
                        .ifPresent(parent -> hl.put(2, 1, 1, String.valueOf(parent)));
            }
        }
        int number = number(hl.text(1), "HL01", last + 1, Integer.MAX_VALUE);
        if (!hl.text(2).isEmpty()) {
            number(hl.text(2), "HL02", 1, number - 1);
        }
        last = number;
        lastOfLevel.put(hl.text(3), number);
    }

    private static int number(String text, String place, int from, int to) {
        int number = text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
        if (number < from || number > to) {
            throw new IllegalArgumentException(place + " must be a number " + (to == Integer.MAX_VALUE ? "from " + from + " on" : "from " + from + " to " + to));
        }
        return number;
    }
}
