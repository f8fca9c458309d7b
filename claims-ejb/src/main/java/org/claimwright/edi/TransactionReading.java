package org.claimwright.edi;

import java.util.function.Function;
import org.claimwright.edi.EdiProblem.Severity;
import org.claimwright.edi.rules.Digits;

/**
 * One transaction while it passes, from its ST to its SE or to what stands in the SE's place: matcher and rules see each segment, then the
 * listener does. What is wrong with ST and SE themselves is found here.
 */
final class TransactionReading implements PassingTransaction {

    private final TransactionHeader header;
    private final GroupReading group;
    private final EdiListener listener;
    private final FoundProblems problems;
    /** Null when we have none for it; then nothing is matched. */
    private final Guide guide;
    private final Matching matching;
    private final RuleTable.Run checks;
    private int segments;

    TransactionReading(TransactionHeader header, GroupReading group, Function<Guide, RuleTable> rules, boolean matched, EdiListener listener) {
        this.header = header;
        this.group = group;
        this.listener = listener;
        this.guide = group.guideFor(header.transactionSet()).orElse(null);
        this.matching = guide == null || !matched ? null : guide.matching();
        RuleTable table = guide == null ? RuleTable.NONE : rules.apply(guide);
        this.checks = table.start();
        this.problems = new FoundProblems(header, table.types(), listener);
    }

    @Override
    public int segments() {
        return segments;
    }

    void begin(SegmentBuffer st, SegmentSource source, boolean repeatedControl) {
        segments = 1;
        st.place("", "ST");
        listener.transactionBegins(header);
        problems.pass(st);
        checkBytes(st, source, 3);
        checkHeader(st, repeatedControl);
        if (matching != null) {
            matching.begin();
        }
        checks.segment(st, problems);
        listener.segment(st);
    }

    private void checkHeader(SegmentBuffer st, boolean repeatedControl) {
        String set = header.transactionSet();
        if (!Digits.are(set, 3, 3)) {
            element(1, "transaction-set", "IK502-6", set.isEmpty() ? "nothing" : set.length() + " characters", "a transaction set of three digits");
        } else if (group.isOddFor(set)) {
            element(1, "transaction-set", "IK502-6", set + " in a group " + group.functionalId, "a transaction set of its group");
        } else if (guide == null && (group.isKnown() && group.hasKnownVersion() || !GroupReading.isKnownSet(set))) {
            element(1, "transaction-set", "IK502-1", set, "a transaction set that we read");
        }
        if (!st.isPrintable(2, 4, 9)) {
            element(2, "control-number", "IK502-7", header.control().length() + " characters", "4 to 9 printable characters");
        } else if (repeatedControl) {
            element(2, "control-number", "IK502-23", header.control() + " a second time in the group", "a number of its own");
        }
        if (guide != null && st.has(3) && !st.is(3, header.version())) {
            element(3, "implementation", "IK502-I6", ShownValue.of(st.text(3)), "GS08, " + ShownValue.of(header.version()));
        }
    }

    private void element(int element, String rule, String code, String found, String expected) {
        problems.element(element, 0, Severity.ERROR, rule, 1, code, found, expected);
    }

    @Override
    public void segment(SegmentBuffer segment, SegmentSource source) {
        segments++;
        problems.pass(segment);
        if (source.longElement() > 0) {
            reportLongElement(source);
        }
        if (source.beyondElements() >= 0) {
            reportTooManyElements(segment, source.beyondElements());
        }
        if (matching != null) {
            matching.segment(segment, problems);
        }
        checks.segment(segment, problems);
        listener.segment(segment);
    }

    /** For ST and SE, which the matcher does not see. */
    private void checkBytes(SegmentBuffer segment, SegmentSource source, int known) {
        if (source.tagRepaired()) {
            problems.segment(Severity.ERROR, "bad-tag", 1, "IK304-1", "a tag in lower case or with blanks", "two or three characters, upper case");
        }
        if (source.longElement() > 0) {
            reportLongElement(source);
        }
        int beyond = segment.firstBeyond(known);
        if (beyond > 0) {
            element(beyond, "too-many-elements", "IK403-3", segment.elements() + " elements", "at most " + known);
        }
    }

    private void reportLongElement(SegmentSource source) {
        problems.longElement(source.longElement());
        problems.element(source.longElement(), 0, Severity.ERROR, "longest-element", 1, "IK403-5", source.longElementLength() + " characters",
                "at most " + SegmentLexer.LONGEST_ELEMENT);
    }

    private void reportTooManyElements(SegmentBuffer segment, long firstBeyond) {
        problems.tooManyElements();
        Problems.Place place = new Problems.Place(segment.ordinal(), segment.id(), segment.loop(), firstBeyond);
        problems.at(place, SegmentSource.MOST_ELEMENTS + 1, Severity.ERROR, "most-elements", 1, "IK403-3", "more than " + SegmentSource.MOST_ELEMENTS
                + " elements", "at most so many; the rest was skipped");
    }

    @Override
    public void unreadable(SegmentBuffer what, SegmentSource.What why) {
        problems.pass(what);
        switch (why) {
            case EMPTY:
                problems.segment(Severity.ERROR, "empty-segment", 1, "IK304-1", "an empty segment", "no terminator without a segment");
                break;
            case TOO_LONG:
                segments++;
                problems.segment(Severity.ERROR, "longest-segment", 1, "IK304-8", "more than " + SegmentSplitter.LONGEST_SEGMENT
                        + " bytes without a terminator", "a segment");
                break;
            default:
                segments++;
                boolean tag = what.tag() == 0;
                problems.segment(Severity.ERROR, tag ? "bad-tag" : "lexical", 1, tag ? "IK304-1" : "IK304-8",
                        tag ? "no tag" : "a segment that cannot be split into elements", "a tag of two or three characters, then elements");
        }
    }

    void end(SegmentBuffer se, SegmentSource source) {
        segments++;
        se.place("", "SE");
        problems.pass(se);
        checkBytes(se, source, 2);
        if (source.unterminated()) {
            problems.segment(Severity.ERROR, "terminator", 1, "RULE", "an SE without its terminator", "a terminator");
        }
        if (!isCount(se.text(1), segments)) {
            element(1, "segment-count", "IK502-4", countOrShape(se.text(1)), String.valueOf(segments));
        }
        if (!se.is(2, header.control())) {
            element(2, "control-number", "IK502-3", ShownValue.of(se.text(2)), "ST02, " + ShownValue.of(header.control()));
        }
        if (matching != null) {
            matching.end(se, problems);
        }
        checks.segment(se, problems);
        checks.end(problems);
        listener.segment(se);
        close(source.behind(), false);
    }

    /**
     * The transaction stops without an SE.
     *
     * @param place     of what stands where the SE should
     * @param cut       it breaks off inside a segment: what would have followed is unknown, so nothing else is missed
     * @param truncated the data ends here; else an envelope goes on, and only the SE is missing
     */
    void stopWithout(SegmentBuffer place, long behind, boolean cut, boolean truncated) {
        place.begin("SE", 0, segments + 1, place.firstByte(), 0);
        problems.pass(place);
        problems.segment(Severity.ERROR, "missing-trailer", 1, "IK502-2", "no SE", "SE behind " + segments + " segments");
        if (matching != null && !cut) {
            matching.end(place, problems);
        }
        if (!cut) {
            checks.end(problems);
        }
        close(behind, truncated);
    }

    /** Whether what passes as its SE is only the beginning of one. */
    boolean isCutIn(Segment se, SegmentSource source) {
        return source.unterminated() && !se.is(2, header.control());
    }

    private void close(long behind, boolean truncated) {
        problems.close();
        boolean accepted = problems.errors() == 0 && matching != null;
        group.count(accepted);
        listener.transactionEnds(new TransactionResult(header, guide == null ? null : guide.id(), accepted, problems.errors(),
                problems.warnings(), truncated, segments, behind - header.firstByte()));
    }

    static boolean isCount(String text, int count) {
        return Digits.are(text, 1, 10) && Long.parseLong(text) == count;
    }

    static String countOrShape(String text) {
        return Digits.are(text, 1, 10) ? text : text.length() + " characters that are no count";
    }
}
