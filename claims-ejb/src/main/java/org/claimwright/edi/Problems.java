package org.claimwright.edi;

/** Where checks report what they find; knows the place of the segment that is passing and fills it in. */
public interface Problems {

    /** About the passing segment as a whole; {@code code} is {@code RULE} where no acknowledgement code exists. */
    void segment(EdiProblem.Severity severity, String rule, int snip, String code, String found, String expected);

    /** About an element ({@code component} 0 for the whole element) of the passing segment. */
    void element(int element, int component, EdiProblem.Severity severity, String rule, int snip, String code, String found, String expected);

    /** As {@link #element}, about one repetition of it, from 1. */
    default void repetition(int element, int component, int repetition, EdiProblem.Severity severity, String rule, int snip, String code, String found,
                            String expected) {
        element(element, component, severity, rule, snip, code, found, expected);
    }

    /** About an earlier segment, whose place the rule has kept. */
    void at(Place place, int element, EdiProblem.Severity severity, String rule, int snip, String code, String found, String expected);

    /** A place that a rule keeps for later: of a segment, with the first byte of one of its elements. */
    record Place(int segment, String segmentId, String loop, long firstByte) {
        public static Place of(Segment segment) {
            return new Place(segment.ordinal(), segment.id(), segment.loop(), segment.firstByte());
        }

        public static Place of(Segment segment, int element) {
            return new Place(segment.ordinal(), segment.id(), segment.loop(), segment.firstByteOf(element));
        }
    }
}
