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
 * that shows the gap. A loop whose header is unknown or has no place takes its members along unseen. What follows a misplaced segment and is
 * misplaced too is passed over until a segment fits again.
 */
final class Matcher implements Matching {

    private static final int SYNTAX = 1;
    private static final int GUIDE = 2;

    private final Plan plan;
    private final int[] counts;
    /** By depth of the open loops: the slot that was used last. */
    private final int[] slotAt;
    private final ElementChecks elements = new ElementChecks();
    private LoopPlan current;
    /** The loop whose header had no place: its members are passed over. */
    private LoopPlan ghost;
    /** Whether the last segments were misplaced. */
    private boolean astray;

    private SegmentBuffer segment;
    private Problems problems;

    // What the search for the passing segment found.
    private Candidate place;
    private Alternative full;
    private Candidate fullAt;
    private Alternative near;
    private Candidate nearAt;
    private Alternative past;
    private Candidate pastAt;
    private Candidate unknownQualifierAt;
    private Candidate unusedAt;
    private Candidate behindAt;

    Matcher(Plan plan) {
        this.plan = plan;
        counts = new int[plan.counters];
        slotAt = new int[plan.depth];
        begin();
    }

    @Override
    public void begin() {
        Arrays.fill(counts, 0);
        current = plan.transaction;
        slotAt[0] = 0;
        ghost = null;
        astray = false;
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
        if (ghost != null && ghost.hasMember(tag)) {
            return;
        }
        ghost = null;
        Alternative fit = search(tag);
        if (fit != null) {
            astray = false;
            place(place, fit);
        } else {
            misfit(tag);
        }
    }

    @Override
    public void end(SegmentBuffer se, Problems told) {
        segment = se;
        problems = told;
        closeTo(plan.transaction);
        missing(plan.transaction, slotAt[0], plan.transaction.slots.length);
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

    // ---- where it fits

    /** The alternative that the segment fits and that has room, its candidate in {@code place}; null, and the next best, when there is none. */
    private Alternative search(int tag) {
        full = null;
        near = null;
        past = null;
        unknownQualifierAt = null;
        unusedAt = null;
        behindAt = null;
        for (Candidate candidate : current.candidates[tag]) {
            boolean behind = candidate.slot() < slotAt[candidate.owner().depth];
            Alternative fit = behind ? searchBehind(candidate) : searchAhead(candidate);
            if (fit != null) {
                place = candidate;
                return fit;
            }
        }
        return null;
    }

    private Alternative searchAhead(Candidate candidate) {
        Alternative[] alternatives = candidate.at().alternatives();
        if (alternatives.length == 0) {
            unusedAt = unusedAt == null ? candidate : unusedAt;
            return null;
        }
        boolean anyFits = false;
        for (Alternative alternative : alternatives) {
            if (fits(alternative)) {
                if (counts[alternative.counter()] < alternative.max()) {
                    return alternative;
                }
                anyFits = true;
                full = full == null ? alternative : full;
                fullAt = full == alternative ? candidate : fullAt;
            }
        }
        if (!anyFits) {
            searchNear(candidate, alternatives);
        }
        return null;
    }

    /** Nothing else can be meant where there is one alternative; without a qualifier the one that is still missing, else any. */
    private void searchNear(Candidate candidate, Alternative[] alternatives) {
        boolean unqualified = !segment.has(alternatives[0].element(), alternatives[0].component());
        if (alternatives.length > 1 && !unqualified) {
            unknownQualifierAt = unknownQualifierAt == null ? candidate : unknownQualifierAt;
        } else if (near == null && unknownQualifierAt == null) {
            near = alternatives[0];
            nearAt = candidate;
            for (int i = alternatives.length - 1; i >= 0; i--) {
                near = isMissing(alternatives[i]) ? alternatives[i] : near;
            }
        }
    }

    private Alternative searchBehind(Candidate candidate) {
        if (candidate.at().alternatives().length == 0) {
            unusedAt = unusedAt == null ? candidate : unusedAt;
            return null;
        }
        behindAt = behindAt == null ? candidate : behindAt;
        for (Alternative alternative : candidate.at().alternatives()) {
            if (past == null && counts[alternative.counter()] < alternative.max() && fits(alternative)) {
                past = alternative;
                pastAt = candidate;
            }
        }
        return null;
    }

    private boolean fits(Alternative alternative) {
        Values qualifiers = alternative.qualifiers();
        if (qualifiers == null) {
            return true;
        }
        if (alternative.element() > segment.elements()) {
            return false;
        }
        int after = segment.firstToken(alternative.element() + 1);
        for (int token = segment.firstToken(alternative.element()); token < after; token++) {
            if (Math.max(1, segment.component(token)) == alternative.component()) {
                return qualifiers.contains(segment.text(), segment.start(token), segment.length(token));
            }
        }
        return false;
    }

    private boolean isMissing(Alternative alternative) {
        int count = counts[alternative.counter()];
        return count >= 0 && count < alternative.min();
    }

    // ---- taking its place

    private void place(Candidate at, Alternative alternative) {
        closeTo(at.owner());
        missing(current, slotAt[current.depth], at.slot());
        slotAt[current.depth] = at.slot();
        take(alternative);
    }

    private void take(Alternative alternative) {
        counts[alternative.counter()] = Math.max(0, counts[alternative.counter()]) + 1;
        if (alternative.loop() != null) {
            open(alternative.loop());
        }
        segment.place(alternative.home().code, alternative.segment().code());
        elements.check(alternative.segment(), segment, problems);
    }

    private void open(LoopPlan loop) {
        current = loop;
        slotAt[loop.depth] = 0;
        Arrays.fill(counts, loop.firstCounter, loop.firstCounter + loop.counters, 0);
        counts[loop.header().counter()] = 1;
    }

    private void closeTo(LoopPlan owner) {
        while (current != owner) {
            missing(current, slotAt[current.depth], current.slots.length);
            current = current.parent;
        }
    }

    /** Reports what is required in the slots from one up to, not including, another, and did not come. */
    private void missing(LoopPlan loop, int from, int to) {
        for (int slot = loop.nextRequired[from]; slot < to; slot = loop.nextRequired[slot + 1]) {
            for (Alternative alternative : loop.slots[slot].alternatives()) {
                if (isMissing(alternative)) {
                    counts[alternative.counter()] = -1;
                    reportMissing(alternative);
                }
            }
        }
    }

    private void reportMissing(Alternative alternative) {
        LoopPlan loop = alternative.home();
        String in = loop.code.isEmpty() ? "" : " in " + loop.code;
        if (alternative.loop() == null) {
            report(loop, "missing-segment", GUIDE, "IK304-3", segment.id(), alternative.inWords() + in);
        } else {
            report(loop, "missing-loop", GUIDE, "IK304-I7", segment.id(), "loop " + loop.code + ", which begins with " + alternative.inWords());
        }
    }

    // ---- where nothing fits

    private void misfit(int tag) {
        if (full != null) {
            tooMany();
        } else if (near != null) {
            nearly();
        } else if (unknownQualifierAt != null) {
            unknownQualifier();
        } else if (unusedAt != null) {
            unused();
        } else if (behindAt != null) {
            outOfSequence();
        } else {
            unexpected(tag);
        }
    }

    private void unused() {
        if (!astray) {
            report(unusedAt.owner(), "unused-segment", GUIDE, "IK304-I4", segment.id(), "nothing, the guide does not use it");
        }
    }

    private void tooMany() {
        String expected = "at most " + full.max() + " " + full.inWords();
        if (full.loop() != null) {
            report(full.loop(), "loop-repeats", GUIDE, "IK304-4", "one more loop " + full.loop().code, expected);
        } else if (!astray) {
            report(full.home(), "segment-repeats", GUIDE, "IK304-5", "one more " + full.segment().id(), expected);
        }
        astray = full.loop() == null;
        place(fullAt, full);
    }

    /** The segment takes the place of the only thing it can be; what is wrong with its qualifier is found among its elements. */
    private void nearly() {
        if (!astray || near.loop() != null) {
            place(nearAt, near);
        }
    }

    private void unknownQualifier() {
        Slot slot = unknownQualifierAt.at();
        if (!astray) {
            Alternative first = slot.alternatives()[0];
            report(unknownQualifierAt.owner(), "qualifier", GUIDE, "IK304-I4",
                    segment.id() + " with " + shownQualifier(first), qualifiersOf(slot));
        }
        ghost = slot.alternatives()[0].loop();
    }

    private String shownQualifier(Alternative alternative) {
        String value = segment.text(alternative.element(), alternative.component());
        boolean code = value.length() <= 3 && value.chars().allMatch(c -> c >= 'A' && c <= 'Z' || c >= '0' && c <= '9');
        return "qualifier " + (code ? value : "of " + value.length() + " characters");
    }

    private static String qualifiersOf(Slot slot) {
        return slot.id() + " with qualifier " + new Values(Arrays.stream(slot.alternatives()).filter(a -> a.qualifiers() != null)
                .flatMap(a -> a.qualifiers().inOrder().stream()).distinct().toList()).inWords();
    }

    /** It keeps its meaning where it fits one that has room; a loop is gone back to, so that what follows its header finds its place. */
    private void outOfSequence() {
        if (!astray) {
            LoopPlan owner = (past == null ? behindAt : pastAt).owner();
            report(owner, "out-of-sequence", GUIDE, "IK304-7", segment.id() + " after " + owner.slots[slotAt[owner.depth]].id(),
                    segment.id() + " before " + owner.slots[slotAt[owner.depth]].id());
        }
        astray = true;
        if (past == null) {
            return;
        }
        if (past.loop() != null) {
            closeTo(pastAt.owner());
            slotAt[current.depth] = pastAt.slot();
            astray = false;
        }
        take(past);
    }

    private void unexpected(int tag) {
        LoopPlan home = null;
        for (LoopPlan loop : plan.loops()) {
            if (loop.hasSlot(tag)) {
                Candidate counted = loop.onlyCounted ? slotOf(loop) : null;
                if (counted != null) {
                    forgotten(loop, counted, tag);
                    return;
                }
                home = home == null ? loop : home;
            }
        }
        if (!astray) {
            String expected = home == null || home.parent == null ? "a segment that can stand here"
                    : home.header().inWords() + " before it, which begins loop " + home.code;
            report(current, "unexpected", GUIDE, "IK304-2", segment.id(), expected);
        }
        astray = true;
        ghost = plan.openedBy(tag);
    }

    /** Where the loop would stand in the open ones; null when it cannot. */
    private Candidate slotOf(LoopPlan loop) {
        for (Candidate candidate : current.candidates[loop.slots[0].tag()]) {
            if (candidate.owner() == loop.parent) {
                return candidate;
            }
        }
        return null;
    }

    /** Opens a loop whose header, only a number, was forgotten, and gives the passing segment its place in it. */
    private void forgotten(LoopPlan loop, Candidate at, int tag) {
        if (at.slot() < slotAt[at.owner().depth]) {
            String last = at.owner().slots[slotAt[at.owner().depth]].id();
            report(loop, "out-of-sequence", GUIDE, "IK304-7", segment.id() + " after " + last, segment.id() + " before " + last);
        } else {
            report(loop, "missing-segment", GUIDE, "IK304-3", segment.id(), loop.header().segment().id() + " in " + loop.code);
        }
        closeTo(at.owner());
        missing(current, slotAt[current.depth], at.slot());
        slotAt[current.depth] = at.slot();
        for (Alternative alternative : at.at().alternatives()) {
            if (alternative.loop() == loop) {
                counts[alternative.counter()] = Math.max(0, counts[alternative.counter()]) + 1;
            }
        }
        open(loop);
        astray = false;
        Alternative fit = search(tag);
        if (fit != null) {
            place(place, fit);
        }
    }

    private void report(LoopPlan loop, String rule, int snip, String code, String found, String expected) {
        Problems.Place at = new Problems.Place(segment.ordinal(), segment.id(), loop.code.isEmpty() ? null : loop.code, segment.firstByte());
        problems.at(at, 0, Severity.ERROR, rule, snip, code, found, expected);
    }
}
