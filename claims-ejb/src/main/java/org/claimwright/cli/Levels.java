package org.claimwright.cli;

import java.util.ArrayList;
import java.util.List;

/** The hierarchical levels that are open where a transaction passes: their loops stand side by side in the guide, and in each other for a person. */
final class Levels {

    /** Deeper no guide goes; a file may. */
    private static final int DEEPEST = 8;

    /** HL01 of each, outer ones first. */
    private final List<String> open = new ArrayList<>();

    void restart() {
        open.clear();
    }

    /**
     * A level begins.
     *
     * @param id     HL01
     * @param parent HL02; one that is not open, or none, begins anew at the top
     */
    void enter(String id, String parent) {
        int at = open.lastIndexOf(parent) + 1;
        open.subList(Math.min(at, DEEPEST), open.size()).clear();
        open.add(id);
    }

    /** Of the innermost, 0 at the top. */
    int depth() {
        return Math.max(0, open.size() - 1);
    }
}
