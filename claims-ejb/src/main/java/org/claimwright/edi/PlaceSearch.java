package org.claimwright.edi;

import org.claimwright.edi.LoopPlan.Alternative;
import org.claimwright.edi.LoopPlan.Candidate;

/** Where a segment can go in the open loops, and when it can go nowhere, what comes nearest. One per run, reused for each segment. */
final class PlaceSearch {

    private final int[] counts;
    private final int[] slotAt;
    private SegmentBuffer segment;

    /** Fits, but is there as often as it may be. */
    Alternative full;
    /** Does not fit, but nothing else can be meant. */
    Alternative near;
    /** Fits and has room, but its position has passed. */
    Alternative past;
    /** A position that can be taken, but not with this qualifier. */
    Candidate unknownQualifier;
    /** A position of the standard that the guide does not use. */
    Candidate unused;
    /** One that has passed. */
    Candidate unusedBehind;
    /** A position that has passed. */
    Candidate behind;

    /**
     * @param counts how often each alternative came, by its counter
     * @param slotAt the slot that each open loop used last, by depth
     */
    PlaceSearch(int[] counts, int[] slotAt) {
        this.counts = counts;
        this.slotAt = slotAt;
    }

    /** The alternative that the segment fits and that has room; null, with the next best in the fields, when there is none. */
    Alternative find(SegmentBuffer passing, Candidate[] candidates) {
        segment = passing;
        full = null;
        near = null;
        past = null;
        unknownQualifier = null;
        unused = null;
        unusedBehind = null;
        behind = null;
        for (Candidate candidate : candidates) {
            Alternative fit = look(candidate);
            if (fit != null) {
                return fit;
            }
        }
        return null;
    }

    /** Whether the segment fits a loop that is not open, its header left out, by a qualifier. */
    boolean fitsIn(LoopPlan loop, int tag) {
        for (int slot = 1; slot < loop.slots.length; slot++) {
            if (loop.slots[slot].tag() == tag) {
                for (Alternative alternative : loop.slots[slot].alternatives()) {
                    if (alternative.qualifiers() != null && fits(alternative)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private Alternative look(Candidate candidate) {
        boolean hasPassed = candidate.slot() < slotAt[candidate.owner().depth];
        if (candidate.at().alternatives().length == 0) {
            lookUnused(candidate, hasPassed);
            return null;
        }
        if (hasPassed) {
            lookBehind(candidate);
            return null;
        }
        return lookAhead(candidate);
    }

    private void lookUnused(Candidate candidate, boolean hasPassed) {
        if (hasPassed) {
            unusedBehind = unusedBehind == null ? candidate : unusedBehind;
        } else {
            unused = unused == null ? candidate : unused;
        }
    }

    private Alternative lookAhead(Candidate candidate) {
        boolean anyFits = false;
        for (Alternative alternative : candidate.at().alternatives()) {
            if (fits(alternative)) {
                if (hasRoom(alternative)) {
                    return alternative;
                }
                anyFits = true;
                full = full == null ? alternative : full;
            }
        }
        if (!anyFits && near == null && unknownQualifier == null) {
            lookNear(candidate);
        }
        return null;
    }

    /** Nothing else can be meant where there is one alternative and room; without a qualifier the one that is still missing, else any. */
    private void lookNear(Candidate candidate) {
        Alternative first = candidate.at().alternatives()[0];
        if (first.alone() && hasRoom(first)) {
            near = first;
        } else if (segment.has(first.element(), first.component())) {
            unknownQualifier = candidate;
        } else {
            near = first;
            for (Alternative alternative : candidate.at().alternatives()) {
                near = isMissing(alternative) && !isMissing(near) ? alternative : near;
            }
        }
    }

    private void lookBehind(Candidate candidate) {
        behind = behind == null ? candidate : behind;
        for (Alternative alternative : candidate.at().alternatives()) {
            if (past == null && hasRoom(alternative) && fits(alternative)) {
                past = alternative;
            }
        }
    }

    private boolean hasRoom(Alternative alternative) {
        return counts[alternative.counter()] < alternative.max();
    }

    private boolean isMissing(Alternative alternative) {
        return counts[alternative.counter()] < alternative.min();
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
}
