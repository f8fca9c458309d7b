package org.claimwright.edi;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.claimwright.edi.LoopPlan.Alternative;
import org.claimwright.edi.LoopPlan.Slot;

/**
 * The kit for properties over every guide: a transaction that its schema accepts, grown from the compiled plan. Loops, segments and elements that the
 * guide requires are always there, others by chance; values fit their lists, types and lengths; hierarchical levels and counted lines are numbered. It knows
 * nothing of what a {@link GuideRule} asks for. The same guide and seed give the same message.
 */
public final class RandomMessage {

    private static final int MOST = 3;

    private final KnownGuide guide;
    private final Block transaction;

    private RandomMessage(KnownGuide guide, Choice choice) {
        this.guide = guide;
        this.transaction = new Growth(guide.guide(), choice).transaction();
    }

    /** Every loop, segment and element of the guide once, except where a syntax note forbids two together. */
    public static RandomMessage full(KnownGuide guide) {
        return new RandomMessage(guide, new Choice(null, true));
    }

    /** Only what every message of the guide must have. */
    public static RandomMessage required(KnownGuide guide) {
        return new RandomMessage(guide, new Choice(null, false));
    }

    public static RandomMessage random(KnownGuide guide, long seed) {
        return new RandomMessage(guide, new Choice(new Random(seed), false));
    }

    /** From ST to SE, without terminators; {@code * : ^} between elements, components and repetitions. */
    public List<String> segments() {
        return rendered(null);
    }

    /** The same, what stands at one position of the standard in another order. */
    public List<String> shuffled(long seed) {
        return rendered(new Random(seed));
    }

    /** ISA to IEA, one segment a line. */
    public String interchange() {
        return guide.interchange(segments());
    }

    private List<String> rendered(Random order) {
        List<String> segments = new ArrayList<>();
        boolean named = guide != KnownGuide.REMITTANCE;
        segments.add("ST*" + guide.transactionSet + "*0001" + (named ? "*" + guide.version : ""));
        new Rendering(segments, order).inside(transaction);
        segments.add("SE*" + (segments.size() + 1) + "*0001");
        return segments;
    }

    /** A segment, or a loop with its header and what stands in it, by slot; {@code below} are the hierarchical levels under it. */
    private record Block(Alternative at, String[] elements, List<List<Block>> slots, List<Block> below) {
        boolean isLevel() {
            return elements != null && elements[0].equals("HL");
        }
    }

    /** Whether and how often what may be left out comes. Without a source of chance all or nothing of it, once. */
    static final class Choice {
        final Random chance;
        final boolean all;

        Choice(Random chance, boolean all) {
            this.chance = chance;
            this.all = all;
        }

        boolean takes() {
            return chance == null ? all : chance.nextInt(10) < 4;
        }

        int times(int min, int max) {
            int wanted = chance == null ? all ? 1 : 0 : chance.nextInt(4) < 3 ? chance.nextInt(2) : chance.nextInt(MOST + 1);
            return Math.min(max, Math.max(min, wanted));
        }

        int below(int bound) {
            return chance == null ? 0 : chance.nextInt(bound);
        }
    }

    /** Grows the tree of a message. */
    private static final class Growth {
        private final Guide guide;
        private final Choice choice;
        private final RandomElements elements;
        private final int[] used;

        Growth(Guide guide, Choice choice) {
            this.guide = guide;
            this.choice = choice;
            elements = new RandomElements(choice);
            used = new int[guide.plan().counters];
        }

        Block transaction() {
            LoopPlan plan = guide.plan().transaction;
            return new Block(null, null, slots(plan, 0), List.of());
        }

        private List<List<Block>> slots(LoopPlan loop, int from) {
            List<List<Block>> slots = new ArrayList<>();
            for (int i = from; i < loop.slots.length; i++) {
                slots.add(loop.slots[i].id().equals("HL") ? tree(loop.slots[i]) : inSlot(loop.slots[i]));
            }
            return slots;
        }

        private List<Block> inSlot(Slot slot) {
            List<Block> blocks = new ArrayList<>();
            for (Alternative alternative : slot.alternatives()) {
                int times = choice.times(alternative.min(), alternative.max());
                int first = choice.below(100);
                for (int i = 0; i < times; i++) {
                    blocks.add(block(alternative, first + i, List.of()));
                }
            }
            return blocks;
        }

        private Block block(Alternative alternative, int ordinal, List<Block> below) {
            String[] segment = elements.segment(alternative, ordinal);
            return new Block(alternative, segment, alternative.loop() == null ? List.of() : slots(alternative.loop(), 1), below);
        }

        // ---- hierarchical levels

        private List<Block> tree(Slot slot) {
            List<Block> tops = new ArrayList<>();
            for (Alternative alternative : slot.alternatives()) {
                if (parentsOf(alternative).isEmpty()) {
                    tops.addAll(levels(slot, alternative, Math.max(1, choice.times(1, alternative.max()))));
                }
            }
            return tops;
        }

        private List<Block> levels(Slot slot, Alternative level, int wanted) {
            List<Block> blocks = new ArrayList<>();
            for (int i = 0; i < wanted && used[level.counter()] < level.max(); i++) {
                used[level.counter()]++;
                blocks.add(block(level, 0, below(slot, level)));
            }
            return blocks;
        }

        private List<Block> below(Slot slot, Alternative level) {
            ElementPlan children = level.segment().elements()[3];
            List<String> flags = children.used() ? children.values().inOrder() : List.of();
            List<Block> below = new ArrayList<>();
            if (!flags.contains("1")) {
                return below;
            }
            for (Alternative child : slot.alternatives()) {
                if (parentsOf(child).stream().anyMatch(codesOf(level)::contains)) {
                    int least = child.min() > used[child.counter()] || !flags.contains("0") && below.isEmpty() ? 1 : 0;
                    below.addAll(levels(slot, child, choice.times(least, child.max())));
                }
            }
            return below;
        }

        private Set<String> parentsOf(Alternative level) {
            return guide.levels().get(level.segment().elements()[2].values().inOrder().get(0));
        }

        private static List<String> codesOf(Alternative level) {
            return level.segment().elements()[2].values().inOrder();
        }
    }

    /** Writes the tree down and numbers what is numbered. */
    private static final class Rendering {
        private final List<String> segments;
        private final Random order;
        private int levels;

        Rendering(List<String> segments, Random order) {
            this.segments = segments;
            this.order = order;
        }

        void inside(Block block) {
            for (List<Block> slot : block.slots) {
                List<Block> inOrder = new ArrayList<>(slot);
                if (order != null) {
                    Collections.shuffle(inOrder, order);
                }
                for (int i = 0; i < inOrder.size(); i++) {
                    write(inOrder.get(i), i + 1, "");
                }
            }
        }

        private void write(Block block, int ordinal, String parent) {
            String[] elements = block.elements.clone();
            String level = parent;
            if (block.isLevel()) {
                level = String.valueOf(++levels);
                elements[1] = level;
                elements[2] = parent;
                if (elements.length > 4) {
                    elements[4] = block.below.isEmpty() ? "0" : "1";
                }
            } else if (block.at.loop() != null && block.at.loop().onlyCounted) {
                elements[1] = String.valueOf(ordinal);
            }
            segments.add(String.join("*", elements));
            inside(block);
            for (Block below : block.below) {
                write(below, 0, level);
            }
        }
    }
}
