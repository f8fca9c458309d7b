package org.claimwright.edi;

/**
 * A loop of a guide, laid out for the matcher. Its slots are the positions of the standard's loop; the guide's segments and loops at one
 * position are the slot's alternatives and come in any order. Slot 0 of every loop but the transaction itself holds its header.
 * {@link PlanCompiler} fills it; nobody changes it afterwards.
 */
final class LoopPlan {

    /** The guide's code, {@code 2110}; empty for the transaction itself. */
    final String code;
    /** The guide's name of it in words; empty for the transaction itself. */
    final String title;
    final LoopPlan parent;
    /** 0 for the transaction itself. */
    final int depth;
    /** The alternative of the parent that opens this loop; null for the transaction itself. */
    Alternative opening;
    /** Counters of this loop's alternatives in the run's array: from here, so many. A loop stands on the stack at most once. */
    int firstCounter;
    int counters;
    Slot[] slots;
    /** Of each slot: the next one, itself included, with a required alternative; {@code slots.length} when there is none. */
    int[] nextRequired;
    /** By the index of the tag: where such a segment can go while this loop is the innermost, inner loops first. */
    Candidate[][] candidates;
    /** Bit n is set when the tag with index n is a member of this loop or of one inside, its own header left out. */
    long[] members;
    /** The header carries nothing but its own number (LX), so the loop can be entered where it was forgotten. */
    boolean onlyCounted;
    /** The header is an HL. */
    boolean level;

    LoopPlan(String code, String title, LoopPlan parent) {
        this.code = code;
        this.title = title;
        this.parent = parent;
        this.depth = parent == null ? 0 : parent.depth + 1;
    }

    boolean hasMember(int tag) {
        return (members[tag >> 6] & 1L << tag) != 0;
    }

    /** Whether the guide has such a segment in this loop itself, its own header left out. */
    boolean hasSlot(int tag) {
        for (int i = parent == null ? 0 : 1; i < slots.length; i++) {
            if (slots[i].tag() == tag && slots[i].alternatives().length > 0) {
                return true;
            }
        }
        return false;
    }

    Alternative header() {
        return slots[0].alternatives[0];
    }

    /** One position of the standard's loop. Without alternatives the guide does not use what the standard has there. */
    record Slot(String id, int tag, Alternative[] alternatives) {
    }

    /**
     * A segment, or a loop by its header, that the guide has at a position.
     *
     * @param min        how often at least, in one instance of the owner
     * @param max        how often at most
     * @param counter    its place in the run's array
     * @param loop       the loop that it opens, null for a plain segment
     * @param owner      the loop in which it counts
     * @param slot       its position there
     * @param element    the one that tells it from its neighbours, 0 for none
     * @param component  of that element; 1 for a simple one
     * @param qualifiers what it may hold there; null when anything goes
     * @param alone      the only one at its position
     */
    record Alternative(int min, int max, int counter, SegmentPlan segment, LoopPlan loop, LoopPlan owner, int slot, int element, int component,
                       Values qualifiers, boolean alone) {

        /** The loop that the segment belongs to: the one it opens or the owner. */
        LoopPlan home() {
            return loop == null ? owner : loop;
        }

        boolean isRequired() {
            return min > 0;
        }

        /** {@code PER with qualifier BL}, or the bare tag where its position has nothing else. */
        String inWords() {
            return alone || qualifiers == null ? segment.id() : segment.id() + " with qualifier " + qualifiers.inWords();
        }
    }

    /** A slot of an open loop. */
    record Candidate(LoopPlan owner, int slot, Slot at) {
    }
}
