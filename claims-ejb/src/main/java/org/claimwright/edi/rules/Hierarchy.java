package org.claimwright.edi.rules;

import static org.claimwright.edi.EdiProblem.Severity.ERROR;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.claimwright.edi.GuideRule;
import org.claimwright.edi.Problems;
import org.claimwright.edi.Segment;

/**
 * The tree of hierarchical levels (HL), in the order in which the guides send it, each parent directly before its children: HL01 counts 1, 2, 3 ... within
 * the transaction; HL02 names the last level that may be the parent and is still open; HL04 says 1 if and only if a child follows.
 * So a number given twice, a dangling, forward or wrong-level parent, a level that names itself and every cycle are found. One fault gives one problem: a
 * number that is wrong once is taken as it is by what follows; where the numbers skip one, a level was lost: who names it as its parent is not blamed for it, and
 * who says that a child follows may have had it. A level that names as its parent the innermost that expects a child, but says by HL03 that it is of another kind,
 * is taken for that child. Whether HL02 and HL04 are sent at all is the schema's matter.
 */
public final class Hierarchy implements GuideRule {

    static final String NUMBER = "hierarchy-number";
    static final String PARENT = "hierarchy-parent";
    static final String CHILD = "hierarchy-child";

    private static final int SNIP = 2;
    private static final int NONE = -1;

    private final Map<String, Set<String>> parents;
    /** By HL03 the first in order of the levels that may stand below. */
    private final Map<String, String> children = new HashMap<>();

    /** @param levels by HL03 the levels that the parent may have, none for the top */
    public Hierarchy(Map<String, Set<String>> levels) {
        this.parents = Map.copyOf(levels);
        new TreeMap<>(levels).forEach((level, above) -> above.forEach(parent -> children.putIfAbsent(parent, level)));
    }

    @Override
    public String name() {
        return "hierarchy";
    }

    @Override
    public Set<String> tells() {
        return Set.of(NUMBER, PARENT, CHILD);
    }

    @Override
    public Set<String> tags() {
        return Set.of("HL");
    }

    @Override
    public Check start() {
        return new OneTransaction(parents, children);
    }

    /** A level whose children may still come. */
    private static final class Level {
        private final KeptPlace childCode = new KeptPlace();
        private String code;
        private int ordinal;
        private int number;
        private boolean saysChild;
        private boolean saysNone;
        private boolean hasChild;
    }

    private static final class OneTransaction implements Check {

        private final Map<String, Set<String>> parents;
        private final Map<String, String> children;
        /** Open levels, outer ones first; what lies beyond {@code depth} is used again. */
        private final List<Level> open = new ArrayList<>();
        private int depth;
        private int count;
        private int lastNumber;
        /** HL01 of the last level that the guide does not have or that was lost: what names it as its parent is not blamed for it. */
        private int strange = NONE;

        OneTransaction(Map<String, Set<String>> parents, Map<String, String> children) {
            this.parents = parents;
            this.children = children;
        }

        @Override
        public void segment(Segment hl, Problems problems) {
            count++;
            int number = number(hl, 1);
            if (hl.has(1) && number != count && number != lastNumber + 1) {
                problems.element(1, 0, ERROR, NUMBER, SNIP, "RULE", shown(number), String.valueOf(count));
                if (number == lastNumber + 2) {
                    passOver(lastNumber + 1);
                }
            }
            lastNumber = number == NONE ? count : number;
            Set<String> above = parents.get(hl.text(3));
            if (above == null) {
                passOver(lastNumber);
                return;
            }
            int expecting = expecting();
            String child = expecting == NONE ? null : children.get(open.get(expecting).code);
            if (child != null && !above.contains(open.get(expecting).code) && number(hl, 2) == open.get(expecting).number) {
                openAsChild(hl, above, expecting, child, problems);
            } else {
                closeTo(above, problems);
                findParent(hl, above, problems);
                open(hl, hl.text(3));
            }
        }

        /** A level that is lost, or that the guide does not have: it may be the child of those that say they have one. */
        private void passOver(int number) {
            strange = number;
            for (int at = 0; at < depth; at++) {
                open.get(at).hasChild |= open.get(at).saysChild;
            }
        }

        /** Where the innermost open level stands that does not deny a child; {@link #NONE} for none. */
        private int expecting() {
            int at = depth - 1;
            while (at >= 0 && open.get(at).saysNone) {
                at--;
            }
            return at;
        }

        /** HL02 and HL03 contradict each other, and HL04 of the parent stands by HL02. */
        private void openAsChild(Segment hl, Set<String> above, int parent, String child, Problems problems) {
            if (!above.isEmpty()) {
                problems.element(2, 0, ERROR, PARENT, SNIP, "RULE", open.get(parent).number + ", a level " + open.get(parent).code,
                        "a level " + String.join(" or ", above) + ", for HL03 is " + hl.text(3));
            }
            while (depth > parent + 1) {
                close(problems);
            }
            open.get(parent).hasChild = true;
            open(hl, child);
        }

        private void closeTo(Set<String> above, Problems problems) {
            while (depth > 0 && !above.contains(open.get(depth - 1).code)) {
                close(problems);
            }
        }

        private void findParent(Segment hl, Set<String> above, Problems problems) {
            if (above.isEmpty()) {
                return;
            }
            Level parent = depth == 0 ? null : open.get(depth - 1);
            int named = number(hl, 2);
            if (named != NONE && named == strange) {
                return;
            }
            if (parent != null) {
                parent.hasChild = true;
            }
            if (hl.has(2) && (parent == null || named != parent.number && named != parent.ordinal)) {
                problems.element(2, 0, ERROR, PARENT, SNIP, "RULE", shown(named),
                        parent == null ? "a level " + String.join(" or ", above) + " before it" : parent.number + ", the open level " + parent.code);
            }
        }

        private void open(Segment hl, String code) {
            if (depth == open.size()) {
                open.add(new Level());
            }
            Level level = open.get(depth);
            depth++;
            level.code = code;
            level.ordinal = count;
            level.number = lastNumber;
            level.hasChild = false;
            level.saysChild = hl.is(4, "1");
            level.saysNone = hl.is(4, "0");
            level.childCode.keep(hl, 4);
        }

        private void close(Problems problems) {
            depth--;
            Level level = open.get(depth);
            if (level.saysChild && !level.hasChild) {
                problems.at(level.childCode.place(), 4, ERROR, CHILD, SNIP, "RULE", "1", "0, for no child follows");
            } else if (level.saysNone && level.hasChild) {
                problems.at(level.childCode.place(), 4, ERROR, CHILD, SNIP, "RULE", "0", "1, for a child follows");
            }
        }

        @Override
        public void end(Problems problems) {
            while (depth > 0) {
                close(problems);
            }
        }

        private static int number(Segment hl, int element) {
            String text = hl.text(element);
            return Digits.are(text, 1, 9) ? Integer.parseInt(text) : NONE;
        }

        private static String shown(int number) {
            return number == NONE ? "no number" : String.valueOf(number);
        }
    }
}
