package org.claimwright.claims.x12;

import static org.claimwright.edi.EdiProblem.Severity.ERROR;

import org.claimwright.edi.GuideRule;
import org.claimwright.edi.Problems;
import org.claimwright.edi.Segment;
import org.claimwright.edi.rules.KeptPlace;

/**
 * SBR02 = 18 (self) says that the subscriber is the patient: claims stand in 2000B then and no 2000C follows; without it they stand in 2000C (2000B SBR02
 * and the note of 2000B HL04). A subscriber with claims of his own and of a dependent is sent twice.
 */
final class SubscriberIsPatient extends ClaimCheck {

    static final String RULE = "subscriber-is-patient";

    private final KeptPlace place = new KeptPlace();
    private boolean inSubscriber;
    private boolean known;
    private boolean self;

    static GuideRule rule() {
        return ClaimRule.of(RULE, SubscriberIsPatient::new, "SBR");
    }

    @Override
    void level(Segment hl, Problems problems) {
        if (hl.is(3, "23") && known && self) {
            report(problems, "IK403-I10", "18 with a patient level (2000C) below", "nothing where the patient is a dependent");
        }
        inSubscriber = hl.is(3, "22");
        known &= !inSubscriber && hl.is(3, "23");
    }

    @Override
    void aboveClaim(Segment segment, Problems problems) {
        if (isIn(segment, "2000B", "SBR")) {
            known = true;
            self = segment.has(2);
            place.keep(segment, 2);
        }
    }

    @Override
    void claim(Segment clm, Problems problems) {
        if (inSubscriber && known && !self) {
            report(problems, "IK403-2", "nothing, and a claim without a patient level (2000C)", "18 where the subscriber is the patient");
        }
    }

    /** Once for a subscriber. */
    private void report(Problems problems, String code, String found, String expected) {
        known = false;
        problems.at(place.place(), 2, ERROR, RULE, 4, code, found, expected);
    }
}
