package org.claimwright.edi.rules;

import java.util.Set;
import java.util.function.Predicate;
import org.claimwright.edi.EdiProblem.Severity;
import org.claimwright.edi.GuideRule;
import org.claimwright.edi.Problems;
import org.claimwright.edi.Segment;

/**
 * What a segment shows by itself: elements that belong together or exclude each other.
 *
 * @param name     of the rule and of its problem
 * @param tag      of the segments that it looks at
 * @param broken   whether such a segment breaks it
 * @param element  where that is told
 * @param code     the acknowledgement code
 * @param found    what was found, in words; never a value
 * @param expected what should be there
 */
public record SegmentRule(String name, String tag, Predicate<Segment> broken, int element, Severity severity, int snip, String code, String found,
                          String expected) implements GuideRule {

    @Override
    public Set<String> tags() {
        return Set.of(tag);
    }

    @Override
    public Check start() {
        return this::check;
    }

    private void check(Segment segment, Problems problems) {
        if (broken.test(segment)) {
            problems.element(element, 0, severity, name, snip, code, found, expected);
        }
    }
}
