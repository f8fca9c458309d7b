package org.claimwright.edi;

import java.util.ArrayList;
import java.util.List;
import org.claimwright.edi.EdiProblem.Severity;

/** Problems as a test wants to see them: one line each, {@code segment id element.component code rule}. */
final class Found implements Problems {

    /** @param loop null for none; @param element 0 for the segment */
    record One(int segment, String segmentId, String loop, int element, int component, Severity severity, String rule, String code, String found,
               String expected) {

        /** {@code 12 N1 1000B 3.0 IK403-1}. */
        String brief() {
            return segment + " " + segmentId + " " + (loop == null ? "-" : loop) + " " + element + "." + component + " " + code;
        }
    }

    final List<One> all = new ArrayList<>();
    private Segment passing;

    void passes(Segment segment) {
        passing = segment;
    }

    @Override
    public void segment(Severity severity, String rule, int snip, String code, String found, String expected) {
        element(0, 0, severity, rule, snip, code, found, expected);
    }

    @Override
    public void element(int element, int component, Severity severity, String rule, int snip, String code, String found, String expected) {
        all.add(new One(passing.ordinal(), passing.id(), passing.loop().isEmpty() ? null : passing.loop(), element, component, severity, rule, code,
                found, expected));
    }

    @Override
    public void at(Place place, int element, Severity severity, String rule, int snip, String code, String found, String expected) {
        all.add(new One(place.segment(), place.segmentId(), place.loop(), element, 0, severity, rule, code, found, expected));
    }

    List<String> briefs() {
        return all.stream().filter(one -> one.severity() == Severity.ERROR).map(One::brief).toList();
    }
}
