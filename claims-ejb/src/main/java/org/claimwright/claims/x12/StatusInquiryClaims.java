package org.claimwright.claims.x12;

import static org.claimwright.edi.EdiProblem.Severity.ERROR;

import java.util.Set;
import org.claimwright.edi.GuideRule;
import org.claimwright.edi.Problems;
import org.claimwright.edi.Segment;
import org.claimwright.edi.rules.KeptPlace;
import org.claimwright.edi.rules.Tags;

/**
 * Which claims a 276 asks for. A subscriber who is the patient (HL04 = 0) has a birth date (DMG) and at least one claim (TRN) of his own; a claim has a service
 * date of its own (DTP*472) or lines, each of which has one.
 */
final class StatusInquiryClaims implements GuideRule {

    static final String ASKS = "status-inquiry-asks";
    static final String BIRTH_DATE = "status-inquiry-birth-date";
    static final String SERVICE_DATE = "status-inquiry-service-date";

    private static final int SNIP = 4;

    @Override
    public String name() {
        return "status-inquiry-claims";
    }

    @Override
    public Set<String> tells() {
        return Set.of(ASKS, BIRTH_DATE, SERVICE_DATE);
    }

    @Override
    public Set<String> tags() {
        return Set.of("HL", "DMG", "TRN", "DTP", "SVC");
    }

    @Override
    public Check start() {
        return new OneTransaction();
    }

    private static final class OneTransaction implements Check {

        private final KeptPlace level = new KeptPlace();
        private final KeptPlace claim = new KeptPlace();
        private boolean patient;
        private boolean bornOn;
        private boolean asked;
        private boolean inClaim;
        private boolean dated;

        @Override
        public void segment(Segment segment, Problems problems) {
            switch (Tags.of(segment)) {
                case "HL" -> beginLevel(segment, problems);
                case "DMG" -> bornOn = true;
                case "TRN" -> beginClaim(segment, problems);
                default -> dated = true;
            }
        }

        private void beginLevel(Segment hl, Problems problems) {
            closeLevel(problems);
            patient = hl.is(3, "22") && hl.is(4, "0");
            bornOn = false;
            asked = false;
            level.keep(hl, 0);
        }

        private void beginClaim(Segment trn, Problems problems) {
            closeClaim(problems);
            asked = true;
            inClaim = true;
            dated = false;
            claim.keep(trn, 0);
        }

        private void closeClaim(Problems problems) {
            if (inClaim && !dated) {
                problems.at(claim.place(), 0, ERROR, SERVICE_DATE, SNIP, "IK304-I8", "no date", "DTP*472 of the claim, or lines with one each");
            }
            inClaim = false;
        }

        private void closeLevel(Problems problems) {
            closeClaim(problems);
            if (patient && !asked) {
                problems.at(level.place(), 0, ERROR, ASKS, SNIP, "IK304-I7", "no TRN", "loop 2200D, for the subscriber is the patient");
            }
            if (patient && !bornOn) {
                problems.at(level.place(), 0, ERROR, BIRTH_DATE, SNIP, "IK304-I8", "no DMG", "DMG, for the subscriber is the patient");
            }
            patient = false;
        }

        @Override
        public void end(Problems problems) {
            closeLevel(problems);
        }
    }
}
