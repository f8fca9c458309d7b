package org.claimwright.edi;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The loops and segments of a guide, as a person is shown them: what they are called and how they lie in each other. They are asked for by what
 * {@link Segment#loop()} and {@link Segment#code()} say. Immutable.
 */
public final class GuideTree {

    private final Map<String, LoopPlan> loops = new HashMap<>();
    private final Map<String, String> titles = new HashMap<>();
    private final Set<String> headers = new HashSet<>();

    private GuideTree(Plan plan) {
        for (LoopPlan loop : plan.loops()) {
            loops.putIfAbsent(loop.code, loop);
            for (LoopPlan.Slot slot : loop.slots) {
                for (LoopPlan.Alternative alternative : slot.alternatives()) {
                    String at = at(alternative.home().code, alternative.segment().code());
                    titles.putIfAbsent(at, alternative.segment().title());
                    if (alternative.loop() != null) {
                        headers.add(at);
                    }
                }
            }
        }
    }

    /** That of the guide by which a transaction is checked; empty when we have none for it. */
    public static Optional<GuideTree> of(TransactionHeader header) {
        return new GroupReading(header).guideFor(header.transactionSet()).map(guide -> new GuideTree(guide.plan()));
    }

    /** Whether such a segment is the first of its loop: wherever it passes, one more begins. */
    public boolean opens(Segment segment) {
        return headers.contains(at(segment.loop(), segment.code()));
    }

    /** How deep the segment's loop lies: 0 for the transaction itself, and where the guide has no place for the segment. */
    public int depth(Segment segment) {
        LoopPlan loop = loops.get(segment.loop());
        return loop == null ? 0 : loop.depth;
    }

    /** What the guide calls the segment at its place; empty where it has none. */
    public String title(Segment segment) {
        return titles.getOrDefault(at(segment.loop(), segment.code()), "");
    }

    /** What the guide calls the segment's loop; empty for the transaction itself. */
    public String loopTitle(Segment segment) {
        LoopPlan loop = loops.get(segment.loop());
        return loop == null ? "" : loop.title;
    }

    private static String at(String loop, String code) {
        return loop + " " + code;
    }
}
