package org.claimwright.edi;

import org.claimwright.edi.EdiProblem.Severity;

/**
 * What is found in one transaction: fills in the place of the passing segment, counts everything, hands on the first thousand, and at the end
 * one more that says how many were left out.
 */
final class FoundProblems implements Problems {

    /** So many problems of a transaction are listed. */
    static final int MOST_LISTED = 1_000;

    private final TransactionHeader header;
    private final SnipTypes types;
    private final EdiListener listener;
    private SegmentBuffer passing;
    private int errors;
    private int warnings;
    private int leftOut;
    private boolean errorLeftOut;
    private int longElement;
    private boolean tooManyElements;

    /** @param types what is told; the rest is as if it had not been found */
    FoundProblems(TransactionHeader header, SnipTypes types, EdiListener listener) {
        this.header = header;
        this.types = types;
        this.listener = listener;
    }

    /** The segment that passes now. */
    void pass(SegmentBuffer segment) {
        passing = segment;
        longElement = 0;
        tooManyElements = false;
    }

    /** This element of the passing segment was cut: its length was reported, and the matcher's word on it would be the second. */
    void longElement(int element) {
        longElement = element;
    }

    /** The passing segment was cut: that was reported, and the matcher's word on it would be the second. */
    void tooManyElements() {
        tooManyElements = true;
    }

    @Override
    public void segment(Severity severity, String rule, int snip, String code, String found, String expected) {
        add(passing.ordinal(), passing.id(), passing.loop(), 0, 0, 0, passing.firstByte(), severity, rule, snip, code, found, expected);
    }

    @Override
    public void element(int element, int component, Severity severity, String rule, int snip, String code, String found, String expected) {
        boolean cut = element == longElement && code.equals("IK403-5") && !rule.equals("longest-element");
        if (cut || tooManyElements && code.equals("IK403-3")) {
            return;
        }
        repetition(element, component, 0, severity, rule, snip, code, found, expected);
    }

    @Override
    public void repetition(int element, int component, int repetition, Severity severity, String rule, int snip, String code, String found,
                           String expected) {
        add(passing.ordinal(), passing.id(), passing.loop(), element, component, repetition, firstByteOf(element, component), severity, rule, snip,
                code, found, expected);
    }

    private long firstByteOf(int element, int component) {
        int part = Math.max(component, 1);
        return passing.has(element, part) ? passing.firstByteOf(element, part)
                : passing.has(element) ? passing.firstByteOf(element) : passing.firstByte();
    }

    @Override
    public void at(Place place, int element, Severity severity, String rule, int snip, String code, String found, String expected) {
        add(place.segment(), place.segmentId(), place.loop(), element, 0, 0, place.firstByte(), severity, rule, snip, code, found, expected);
    }

    private void add(int segment, String segmentId, String loop, int element, int component, int repetition, long firstByte, Severity severity,
                     String rule, int snip, String code, String found, String expected) {
        if (!types.isOn(snip)) {
            return;
        }
        boolean error = severity == Severity.ERROR;
        errors += error ? 1 : 0;
        warnings += error ? 0 : 1;
        if (errors + warnings > MOST_LISTED) {
            leftOut++;
            errorLeftOut |= error;
            return;
        }
        listener.problem(new EdiProblem(header.interchange(), header.group(), header.control(), segment, emptyToNull(segmentId), emptyToNull(loop),
                element == 0 ? null : element, component == 0 ? null : component, repetition == 0 ? null : repetition, firstByte, severity, rule, snip, code, found, expected));
    }

    /** The transaction is over: says how many were left out, if any were. */
    void close() {
        if (leftOut > 0) {
            listener.problem(new EdiProblem(header.interchange(), header.group(), header.control(), passing.ordinal(), emptyToNull(passing.id()), null,
                    null, null, null, passing.firstByte(), errorLeftOut ? Severity.ERROR : Severity.WARNING, "too-many-problems", 1, "RULE",
                    leftOut + " more problems in this transaction", "at most " + MOST_LISTED + " are listed"));
        }
    }

    private static String emptyToNull(String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    int errors() {
        return errors;
    }

    int warnings() {
        return warnings;
    }
}
