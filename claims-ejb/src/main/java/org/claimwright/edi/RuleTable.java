package org.claimwright.edi;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The rules of one guide by the tags that they want, so that a segment is shown only to those that look at it. Built once for a guide, immutable and
 * shared.
 */
final class RuleTable {

    static final RuleTable NONE = new RuleTable(List.of(), SnipTypes.BY_DEFAULT);

    private final GuideRule[] rules;
    private final SnipTypes types;
    /** Packed tags, open-addressed; 0 where there is none. */
    private final int[] tags;
    /** Beside the tags: the rules that want it, in their order. */
    private final int[][] wanting;
    /** The rules that want every tag. */
    private final int[] always;

    /** @param types what is told of all that is found in a transaction of the guide */
    RuleTable(List<GuideRule> rules, SnipTypes types) {
        this.types = types;
        this.rules = rules.toArray(GuideRule[]::new);
        Set<String> named = new LinkedHashSet<>();
        rules.forEach(rule -> named.addAll(rule.tags()));
        tags = new int[Integer.highestOneBit(Math.max(2, named.size() * 2)) * 2];
        wanting = new int[tags.length][];
        always = wantedBy("");
        for (String tag : named) {
            put(tag);
        }
    }

    private void put(String tag) {
        int packed = SegmentBuffer.pack(tag);
        if (packed == 0) {
            throw new IllegalArgumentException("no segment has the tag '" + tag + "'");
        }
        int at = slot(packed);
        while (tags[at] != 0) {
            at = at + 1 & tags.length - 1;
        }
        tags[at] = packed;
        wanting[at] = wantedBy(tag);
    }

    private int[] wantedBy(String tag) {
        List<Integer> found = new ArrayList<>();
        for (int rule = 0; rule < rules.length; rule++) {
            if (rules[rule].tags().isEmpty() || rules[rule].tags().contains(tag)) {
                found.add(rule);
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    private int slot(int packed) {
        return (packed * 0x9E3779B9 >>> 16) & tags.length - 1;
    }

    private int[] wanting(int packed) {
        for (int at = slot(packed); tags[at] != 0; at = at + 1 & tags.length - 1) {
            if (tags[at] == packed) {
                return wanting[at];
            }
        }
        return always;
    }

    SnipTypes types() {
        return types;
    }

    /** Fresh checks for one transaction. */
    Run start() {
        return new Run();
    }

    /** The checks of one transaction. */
    final class Run {

        private final GuideRule.Check[] checks = new GuideRule.Check[rules.length];

        private Run() {
            for (int rule = 0; rule < rules.length; rule++) {
                checks[rule] = rules[rule].start();
            }
        }

        void segment(SegmentBuffer segment, Problems problems) {
            for (int rule : wanting(segment.tag())) {
                checks[rule].segment(segment, problems);
            }
        }

        void end(Problems problems) {
            for (GuideRule.Check check : checks) {
                check.end(problems);
            }
        }
    }
}
