package org.claimwright.edi;

import java.util.Optional;
import java.util.Set;
import org.claimwright.codes.CodeList;

/**
 * Reads a TA1 that came in. A says that there is no error (TA105 = 000), E and R which one there is. Nothing acknowledges a TA1, so its faults have no code of
 * an acknowledgement.
 */
final class Ta1Reading {

    private static final CodeList NOTES = CodeList.load("ta105");
    private static final String NO_ERROR = "000";
    private static final int ELEMENTS = 5;

    private final SegmentBuffer ta1;
    private final InterchangeHeader.Faults faults;
    private boolean good = true;

    private Ta1Reading(SegmentBuffer ta1, InterchangeHeader.Faults faults) {
        this.ta1 = ta1;
        this.faults = faults;
    }

    /**
     * What it says; empty when it has faults, each of which is told.
     *
     * @param interchange ISA13 of the interchange that brings it
     */
    static Optional<InterchangeAcknowledgement> read(SegmentBuffer ta1, boolean tagRepaired, String interchange, InterchangeHeader.Faults faults) {
        Ta1Reading reading = new Ta1Reading(ta1, faults);
        reading.check(tagRepaired);
        return !reading.good ? Optional.empty() : Optional.of(new InterchangeAcknowledgement(interchange, ta1.text(1), ta1.text(2), ta1.text(3), ta1.text(4),
                ta1.text(5), ta1.firstByte()));
    }

    private void check(boolean tagRepaired) {
        if (tagRepaired) {
            fault(0, "tag", "a tag in lower case or with blanks", "TA1");
        }
        is(1, ta1.text(1).matches("\\d{9}"), "the control number of an interchange, nine digits");
        is(2, Dates.isDate("20" + ta1.text(2)), "a date as YYMMDD");
        is(3, ta1.text(3).length() == 4 && Dates.isTime(ta1.text(3)), "a time as HHMM");
        is(4, Set.of("A", "E", "R").contains(ta1.text(4)), "A, E or R");
        is(5, NOTES.knows(ta1.text(5)), "a note code, 000 to 031");
        if (good && ta1.is(4, "A") != ta1.is(5, NO_ERROR)) {
            fault(5, "ta1-verdict", ta1.text(5) + " where TA104 is " + ta1.text(4), ta1.is(4, "A") ? "000, for the interchange is accepted" : "the error that TA104 tells of");
        }
        int beyond = ta1.firstBeyond(ELEMENTS);
        if (beyond > 0) {
            fault(beyond, "too-many-elements", ta1.elements() + " elements", "at most " + ELEMENTS);
        }
    }

    private void is(int element, boolean right, String expected) {
        if (!right || ta1.repetitions(element) > 1 || ta1.components(element) > 1) {
            fault(element, "ta1-value", shown(element), expected);
        }
    }

    private void fault(int element, String rule, String found, String expected) {
        good = false;
        faults.found(element, ta1.firstByteOf(element), rule, "RULE", found, expected);
    }

    private String shown(int element) {
        return ShownValue.of(ta1.text(element));
    }
}
