package org.claimwright.eligibility.x12;

import static org.claimwright.edi.EdiProblem.Severity.ERROR;
import static org.claimwright.edi.EdiProblem.Severity.WARNING;

import java.util.Set;
import org.claimwright.edi.GuideRule;
import org.claimwright.edi.Problems;
import org.claimwright.edi.Segment;
import org.claimwright.edi.rules.KeptPlace;
import org.claimwright.edi.rules.Tags;

/**
 * What a 270 asks for whom: a subscriber who is the patient (HL04 = 0) has at least one EQ of his own. And by what he can be found: a member id, or name and
 * birth date, or a reference of his; that is a warning, for payers agree on other sets with whom they know.
 */
final class InquiryLevels implements GuideRule {

    static final String ASKS = "inquiry-asks";
    static final String SEARCH = "inquiry-search-data";

    private static final int SNIP = 4;

    @Override
    public String name() {
        return "inquiry-levels";
    }

    @Override
    public Set<String> tells() {
        return Set.of(ASKS, SEARCH);
    }

    @Override
    public Set<String> tags() {
        return Set.of("HL", "NM1", "REF", "DMG", "EQ");
    }

    @Override
    public Check start() {
        return new OneTransaction();
    }

    private static final class OneTransaction implements Check {

        private final KeptPlace level = new KeptPlace();
        private final KeptPlace name = new KeptPlace();
        private boolean patient;
        private boolean subscriber;
        private boolean asked;
        private boolean named;
        private boolean identified;
        private boolean fullName;
        private boolean birthDate;

        @Override
        public void segment(Segment segment, Problems problems) {
            switch (Tags.of(segment)) {
                case "HL" -> begin(segment, problems);
                case "NM1" -> {
                    named = true;
                    name.keep(segment, 0);
                    identified |= segment.has(9);
                    fullName = segment.has(3);
                }
                case "REF" -> identified = true;
                case "DMG" -> birthDate = segment.has(2);
                default -> asked = true;
            }
        }

        private void begin(Segment hl, Problems problems) {
            close(problems);
            subscriber = hl.is(3, "22");
            patient = subscriber && hl.is(4, "0") || hl.is(3, "23");
            asked = false;
            named = false;
            identified = false;
            fullName = false;
            birthDate = false;
            level.keep(hl, 0);
        }

        private void close(Problems problems) {
            if (patient && subscriber && !asked) {
                problems.at(level.place(), 0, ERROR, ASKS, SNIP, "IK304-I7", "no EQ", "loop 2110C, for the subscriber is the patient");
            }
            if (patient && named && !identified && !(fullName && birthDate)) {
                problems.at(name.place(), 0, WARNING, SEARCH, SNIP, "IK403-2", "too little to find a patient", "a member id, or name and birth date");
            }
            patient = false;
        }

        @Override
        public void end(Problems problems) {
            close(problems);
        }
    }
}
