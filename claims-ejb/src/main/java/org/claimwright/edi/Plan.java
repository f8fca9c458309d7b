package org.claimwright.edi;

import java.util.List;

/** A guide, laid out for the matcher: immutable and shared. */
final class Plan {

    final LoopPlan transaction;
    /** How many counters a run needs. */
    final int counters;
    /** How deep loops lie in each other, the transaction counted. */
    final int depth;
    private final int[] packedTags;
    private final int[] indexes;
    /** Outer ones first. */
    private final List<LoopPlan> loops;

    /** @param tags packed as the segment buffer packs them; a tag's index is its place in the array */
    Plan(LoopPlan transaction, List<LoopPlan> loops, int counters, int depth, int[] tags) {
        this.transaction = transaction;
        this.counters = counters;
        this.depth = depth;
        this.loops = List.copyOf(loops);
        packedTags = new int[Integer.highestOneBit(tags.length * 2) * 2];
        indexes = new int[packedTags.length];
        for (int index = 0; index < tags.length; index++) {
            int at = slot(tags[index]);
            while (packedTags[at] != 0) {
                at = at + 1 & packedTags.length - 1;
            }
            packedTags[at] = tags[index];
            indexes[at] = index;
        }
    }

    /** The tag's index, -1 when the transaction set has no such segment. */
    int tag(int packed) {
        if (packed == 0) {
            return -1;
        }
        for (int at = slot(packed); packedTags[at] != 0; at = at + 1 & packedTags.length - 1) {
            if (packedTags[at] == packed) {
                return indexes[at];
            }
        }
        return -1;
    }

    private int slot(int packed) {
        return (packed * 0x9E3779B9 >>> 16) & packedTags.length - 1;
    }

    List<LoopPlan> loops() {
        return loops;
    }

    /** Whether the guide has such a segment anywhere. */
    boolean uses(int tag) {
        for (LoopPlan loop : loops) {
            if (loop.hasSlot(tag)) {
                return true;
            }
        }
        return false;
    }

    /** The loop that such a segment opens, the outermost of several; null for none. */
    LoopPlan openedBy(int tag) {
        for (LoopPlan loop : loops) {
            if (loop.parent != null && loop.slots[0].tag() == tag) {
                return loop;
            }
        }
        return null;
    }
}
