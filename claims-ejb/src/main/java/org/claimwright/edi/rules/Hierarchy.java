package org.claimwright.edi.rules;

import static org.claimwright.edi.EdiProblem.Severity.ERROR;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimwright.edi.GuideRule;
import org.claimwright.edi.Problems;
import org.claimwright.edi.Segment;

/**
 * The tree of hierarchical levels (HL), in the order in which the guides send it, each parent directly before its children: HL01 counts 1, 2, 3 ... within
 * the transaction; HL02 names the last level that may be the parent and is still open; HL04 says 1 if and only if a child follows.
 * So a number given twice, a dangling, forward or wrong-level parent, a level that names itself and every cycle are found. One fault gives one problem: a
 * number that is wrong once is taken as it is by what follows. Whether HL02 and HL04 are sent at all is the schema's matter.
 */
public final class Hierarchy implements GuideRule {

    static final String NUMBER = "hierarchy-number";
    static final String PARENT = "hierarchy-parent";
    static final String CHILD = "hierarchy-child";

    private static final int SNIP = 2;
    private static final int NONE = -1;

    private final Map<String, Set<String>> parents;

    /** @param levels by HL03 the levels that the parent may have, none for the top */
    public Hierarchy(Map<String, Set<String>> levels) {
        this.parents = Map.copyOf(levels);
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
        return new OneTransaction(parents);
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
        /** Open levels, outer ones first; what lies beyond {@code depth} is used again. */
        private final List<Level> open = new ArrayList<>();
        private int depth;
        private int count;
        private int lastNumber;
        /** HL01 of the last one whose level the guide does not have: what names it as its parent is not blamed for it. */
        private int strange = NONE;

        OneTransaction(Map<String, Set<String>> parents) {
            this.parents = parents;
        }

        @Override
        public void segment(Segment hl, Problems problems) {
            count++;
            int number = number(hl, 1);
            if (hl.has(1) && number != count && number != lastNumber + 1) {
                problems.element(1, 0, ERROR, NUMBER, SNIP, "RULE", shown(number), String.valueOf(count));
            }
            lastNumber = number == NONE ? count : number;
            Set<String> above = parents.get(hl.text(3));
            if (above == null) {
                strange = lastNumber;
            } else {
                closeTo(above, problems);
                findParent(hl, above, problems);
                open(hl);
            }
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
            if (parent != null) {
                parent.hasChild = true;
            }
            int named = number(hl, 2);
            if (hl.has(2) && (named == NONE || named != strange) && (parent == null || named != parent.number && named != parent.ordinal)) {
                problems.element(2, 0, ERROR, PARENT, SNIP, "RULE", shown(named),
                        parent == null ? "a level " + String.join(" or ", above) + " before it" : parent.number + ", the open level " + parent.code);
            }
        }

        private void open(Segment hl) {
            if (depth == open.size()) {
                open.add(new Level());
            }
            Level level = open.get(depth);
            depth++;
            level.code = hl.text(3);
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
