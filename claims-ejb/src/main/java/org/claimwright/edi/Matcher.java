package org.claimwright.edi;

import java.util.Arrays;
import org.claimwright.edi.EdiProblem.Severity;
import org.claimwright.edi.LoopPlan.Alternative;
import org.claimwright.edi.LoopPlan.Candidate;
import org.claimwright.edi.LoopPlan.Slot;

/**
 * One run of a guide over the segments of a transaction: finds the place of each by its id and qualifier, in any order among segments of one
 * position, and reports what is missing, too many, out of place or unknown. Allocates nothing while nothing is wrong.
 *
 * <p>One fault shall give one error, or two where something is missing as well. So what is required and missing is reported once, at the segment
 * that shows the gap, but only when its loop is over: until then it may still come, and then it is out of sequence and not missing. A loop whose header is unknown or has no place takes its members along unseen. What follows a misplaced segment and is
 * misplaced too is passed over until a segment fits again.
 */
final class Matcher implements Matching {

    private static final int SYNTAX = 1;
    private static final int GUIDE = 2;
    /** The count of an alternative that has a gap in its place and may still come late. */
    private static final int MISSED = -1;
    private static final Alternative[] NONE = {};

    private final Plan plan;
    private final int[] counts;
    /** Of each alternative that is missed: the segment that showed the gap. */
    private final Problems.Place[] gaps;
    /** Whether the transaction has any gap: where nothing is wrong, nobody looks for what was missed. */
    private boolean anyGap;
    /** By depth of the open loops: the slot that was used last. */
    private final int[] slotAt;
    private final PlaceSearch search;
    private final ElementChecks elements = new ElementChecks();
    private LoopPlan current;
    /** What a header that had no place may have opened: the members of these loops are passed over. */
    private Alternative[] ghosts = NONE;
    /** Whether the last segments were misplaced. */
    private boolean astray;

    private SegmentBuffer segment;
    private Problems problems;

    Matcher(Plan plan) {
        this.plan = plan;
        counts = new int[plan.counters];
        gaps = new Problems.Place[plan.counters];
        slotAt = new int[plan.depth];
        search = new PlaceSearch(counts, slotAt);
        begin();
    }

    @Override
    public void begin() {
        Arrays.fill(counts, 0);
        current = plan.transaction;
        slotAt[0] = 0;
        ghosts = NONE;
        astray = false;
        anyGap = false;
    }

    @Override
    public void segment(SegmentBuffer passing, Problems told) {
        segment = passing;
        problems = told;
        boolean wellFormed = isTag(passing.id());
        int tag = plan.tag(passing.tag());
        if (!wellFormed) {
            report(tag < 0 ? plan.transaction : current, "bad-tag", SYNTAX, "IK304-1", "a tag of " + passing.id().length() + " characters",
                    "two or three capital letters or digits, a letter first");
        }
        if (tag < 0) {
            if (wellFormed) {
                report(current, "not-in-set", SYNTAX, "IK304-6", passing.id(), "a segment of the transaction set");
            }
            return;
        }
        if (isOfGhost(tag)) {
            return;
        }
        ghosts = NONE;
        Alternative fit = search.find(segment, current.candidates[tag]);
        if (fit != null) {
            astray = false;
            place(fit);
        } else {
            misfit(tag);
        }
    }

    @Override
    public void end(SegmentBuffer se, Problems told) {
        segment = se;
        problems = told;
        closeTo(plan.transaction);
        close(plan.transaction);
    }

    private boolean isOfGhost(int tag) {
        for (Alternative ghost : ghosts) {
            if (ghost.loop() != null && ghost.loop().hasMember(tag)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTag(String id) {
        int length = id.length();
        if (length < 2 || length > 3 || !isCapital(id.charAt(0))) {
            return false;
        }
        for (int i = 1; i < length; i++) {
            if (!isCapital(id.charAt(i)) && !(id.charAt(i) >= '0' && id.charAt(i) <= '9')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    // ---- taking its place

    private void place(Alternative alternative) {
        advanceTo(alternative);
        take(alternative);
    }

    private void advanceTo(Alternative alternative) {
        closeTo(alternative.owner());
        miss(current, slotAt[current.depth], alternative.slot());
        slotAt[current.depth] = alternative.slot();
    }

    private void take(Alternative alternative) {
        count(alternative);
        segment.place(alternative.home().code, alternative.segment().code());
        elements.check(alternative.segment(), segment, problems);
    }

    private void count(Alternative alternative) {
        counts[alternative.counter()] = Math.max(0, counts[alternative.counter()]) + 1;
        if (alternative.loop() != null) {
            open(alternative.loop());
        }
    }

    private void open(LoopPlan loop) {
        current = loop;
        slotAt[loop.depth] = 0;
        Arrays.fill(counts, loop.firstCounter, loop.firstCounter + loop.counters, 0);
        counts[loop.header().counter()] = 1;
    }

    private void closeTo(LoopPlan owner) {
        while (current != owner) {
            close(current);
            current = current.parent;
        }
    }

    /** Nothing more comes in a loop: reports what is required and did not come at all. */
    private void close(LoopPlan loop) {
        miss(loop, slotAt[loop.depth], loop.slots.length);
        if (anyGap) {
            tellMissed(loop);
        }
    }

    private void tellMissed(LoopPlan loop) {
        for (int slot = loop.nextRequired[0]; slot < loop.slots.length; slot = loop.nextRequired[slot + 1]) {
            for (Alternative alternative : loop.slots[slot].alternatives()) {
                if (counts[alternative.counter()] == MISSED) {
                    reportMissing(alternative);
                }
            }
        }
    }

    /** Notes what is required in the slots from one up to, not including, another, and did not come. */
    private void miss(LoopPlan loop, int from, int to) {
        for (int slot = loop.nextRequired[from]; slot < to; slot = loop.nextRequired[slot + 1]) {
            for (Alternative alternative : loop.slots[slot].alternatives()) {
                int count = counts[alternative.counter()];
                if (count >= 0 && count < alternative.min()) {
                    anyGap = true;
                    counts[alternative.counter()] = MISSED;
                    gaps[alternative.counter()] = Problems.Place.of(segment);
                }
            }
        }
    }

    private void reportMissing(Alternative alternative) {
        LoopPlan loop = alternative.home();
        Problems.Place gap = gaps[alternative.counter()];
        String in = loop.code.isEmpty() ? "" : " in " + loop.code;
        if (alternative.loop() == null) {
            report(gap, loop, "missing-segment", GUIDE, "IK304-3", gap.segmentId(), alternative.inWords() + in);
        } else {
            report(gap, loop, "missing-loop", GUIDE, "IK304-I7", gap.segmentId(), "loop " + loop.code + ", which begins with " + alternative.inWords());
        }
    }

    // ---- where nothing fits

    private void misfit(int tag) {
        boolean canMeanNothing = !astray && search.full == null && search.near == null && search.past == null;
        LoopPlan lost = canMeanNothing ? lostLevel(tag) : null;
        if (search.full != null) {
            tooMany(search.full);
        } else if (lost != null) {
            enterUncounted(lost, tag);
        } else if (search.near != null) {
            nearly(search.near);
        } else if (search.unknownQualifier != null) {
            unknownQualifier(search.unknownQualifier);
        } else if (search.unused != null) {
            unused(search.unused.owner(), tag);
        } else if (search.behind != null) {
            outOfSequence();
        } else if (search.unusedBehind != null && !plan.uses(tag)) {
            unused(search.unusedBehind.owner(), tag);
        } else {
            unexpected(tag);
        }
    }

    private void tooMany(Alternative full) {
        String expected = "at most " + full.max() + " " + full.inWords();
        if (full.loop() != null) {
            report(full.loop(), "loop-repeats", GUIDE, "IK304-4", "one more loop " + full.loop().code, expected);
        } else if (!astray) {
            report(full.home(), "segment-repeats", GUIDE, "IK304-5", "one more " + full.segment().id(), expected);
        }
        astray = full.loop() == null;
        place(full);
    }

    /** The segment takes the place of the only thing it can be; what is wrong with its qualifier is found among its elements. */
    private void nearly(Alternative near) {
        if (!astray || near.loop() != null) {
            place(near);
        }
    }

    private void unknownQualifier(Candidate position) {
        Alternative first = position.at().alternatives()[0];
        if (!astray) {
            report(position.owner(), "qualifier", GUIDE, "IK304-I4", segment.id() + " with qualifier " + shown(segment.text(first.element(),
                    first.component())), qualifiersOf(position.at()));
        }
        ghosts = position.at().alternatives();
    }

    private static String shown(String qualifier) {
        boolean code = qualifier.length() <= 3 && qualifier.chars().allMatch(c -> isCapital((char) c) || c >= '0' && c <= '9');
        return code ? qualifier : "of " + qualifier.length() + " characters";
    }

    private static String qualifiersOf(Slot slot) {
        return slot.id() + " with qualifier " + new Values(Arrays.stream(slot.alternatives()).filter(each -> each.qualifiers() != null)
                .flatMap(each -> each.qualifiers().inOrder().stream()).distinct().toList()).inWords();
    }

    /** What the guide uses elsewhere may have lost the header before it; then what follows is lost as well. */
    private void unused(LoopPlan owner, int tag) {
        if (!astray) {
            report(owner, "unused-segment", GUIDE, "IK304-I4", segment.id(), "nothing, the guide does not use it");
        }
        astray |= plan.uses(tag);
    }

    /** It keeps its meaning where it fits one that has room; a loop is gone back to, so that what follows its header finds its place. */
    private void outOfSequence() {
        Alternative past = search.past;
        if (!astray) {
            reportOutOfSequence(past == null ? search.behind.owner() : past.owner());
        }
        astray = past == null || past.loop() == null;
        if (past != null && past.loop() != null) {
            closeTo(past.owner());
            slotAt[current.depth] = past.slot();
        }
        if (past != null) {
            take(past);
        }
    }

    private void reportOutOfSequence(LoopPlan owner) {
        String last = owner.slots[slotAt[owner.depth]].id();
        report(owner, "out-of-sequence", GUIDE, "IK304-7", segment.id() + " after " + last, segment.id() + " before " + last);
    }

    private void unexpected(int tag) {
        LoopPlan home = null;
        for (LoopPlan loop : plan.loops()) {
            if (loop.hasSlot(tag)) {
                if (loop.onlyCounted && isOpen(loop.parent)) {
                    enterUncounted(loop, tag);
                    return;
                }
                home = home == null ? loop : home;
            }
        }
        if (!astray) {
            String expected = home == null || home.parent == null ? "a segment that can stand here"
                    : home.opening.inWords() + " before it, which begins loop " + home.code;
            report(current, "unexpected", GUIDE, "IK304-2", segment.id(), expected);
        }
        astray = true;
        LoopPlan opened = plan.openedBy(tag);
        ghosts = opened == null ? NONE : new Alternative[] {opened.opening};
    }

    /** The hierarchical level behind the open one to which the segment belongs by its qualifier, so that only its HL can be missing; null for none. */
    private LoopPlan lostLevel(int tag) {
        LoopPlan found = null;
        for (LoopPlan loop : plan.loops()) {
            if (loop.level && isOpen(loop)) {
                found = null;
            } else if (loop.level && found == null && isOpen(loop.parent) && search.fitsIn(loop, tag)) {
                found = loop;
            }
        }
        return found;
    }

    private boolean isOpen(LoopPlan loop) {
        for (LoopPlan open = current; open != null; open = open.parent) {
            if (open == loop) {
                return true;
            }
        }
        return false;
    }

    /** Opens a loop whose header, only a number, was forgotten, and gives the passing segment its place in it. */
    private void enterUncounted(LoopPlan loop, int tag) {
        if (loop.opening.slot() < slotAt[loop.parent.depth]) {
            reportOutOfSequence(loop.parent);
        } else {
            report(loop, "missing-segment", GUIDE, "IK304-3", segment.id(), loop.header().segment().id() + " in " + loop.code);
        }
        advanceTo(loop.opening);
        count(loop.opening);
        astray = false;
        Alternative fit = search.find(segment, current.candidates[tag]);
        if (fit != null) {
            place(fit);
        }
    }

    private void report(LoopPlan loop, String rule, int snip, String code, String found, String expected) {
        report(Problems.Place.of(segment), loop, rule, snip, code, found, expected);
    }

    private void report(Problems.Place place, LoopPlan loop, String rule, int snip, String code, String found, String expected) {
        Problems.Place at = new Problems.Place(place.segment(), place.segmentId(), loop.code.isEmpty() ? null : loop.code, place.firstByte());
        problems.at(at, 0, Severity.ERROR, rule, snip, code, found, expected);
    }
}
