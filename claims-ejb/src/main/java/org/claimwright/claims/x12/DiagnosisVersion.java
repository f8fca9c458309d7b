package org.claimwright.claims.x12;

import static org.claimwright.edi.EdiProblem.Severity.ERROR;
import static org.claimwright.edi.EdiProblem.Severity.WARNING;

import org.claimwright.edi.GuideRule;
import org.claimwright.edi.Problems;
import org.claimwright.edi.Segment;
import org.claimwright.edi.rules.KeptPlace;

/**
 * Diagnoses and procedures of a claim (2300 HI) are of one ICD (error). ICD-9 with a service that begins on 2015-10-01 or later is an error; ICD-10 with
 * all services before it a warning. An institutional claim goes by its
 * statement (DTP*434); what its type of bill makes of a stay across that day is left to the payer.
 */
final class DiagnosisVersion extends ClaimCheck {

    static final String ONE = "one-icd-version";
    static final String OF_ITS_DAY = "icd-version-of-its-day";

    private final KeptPlace place = new KeptPlace();
    private boolean statement;
    private int version;
    private int firstService;
    private int lastService;

    static GuideRule rule() {
        return ClaimRule.of("icd-version", DiagnosisVersion::new, "HI", "DTP").telling(ONE, OF_ITS_DAY);
    }

    @Override
    void claim(Segment clm, Problems problems) {
        statement = false;
        version = 0;
        firstService = 0;
        lastService = 0;
    }

    @Override
    void inClaim(Segment segment, Problems problems) {
        if (isIn(segment, "2300", "HI")) {
            codes(segment, problems);
        } else if (isIn(segment, "2300", "DTP") && segment.is(1, "434")) {
            statement = true;
            firstService = Day.first(segment);
            lastService = Day.last(segment);
        } else if (!statement && segment.id().equalsIgnoreCase("DTP") && segment.is(1, "472")) {
            firstService = Math.max(firstService, Day.first(segment));
            lastService = Math.max(lastService, Day.last(segment));
        }
    }

    private void codes(Segment hi, Problems problems) {
        for (int element = 1; element <= hi.elements(); element++) {
            int of = Diagnoses.version(hi.text(element, 1));
            if (of > 0 && version > 0 && of != version) {
                problems.element(element, 1, ERROR, ONE, 5, "RULE", hi.text(element, 1) + ", ICD-" + of, "codes of ICD-" + version
                    + " as before in this claim");
                return;
            }
            if (of > 0 && version == 0) {
                version = of;
                place.keep(hi, element);
            }
        }
    }

    @Override
    void claimEnds(Problems problems) {
        if (version == 9 && firstService >= Diagnoses.ICD_10_BEGINS) {
            problems.at(place.place(), 1, ERROR, OF_ITS_DAY, 5, "RULE", "ICD-9 for a service of " + Day.words(firstService), "ICD-10 from 2015-10-01 on");
        } else if (version == 10 && lastService > 0 && lastService < Diagnoses.ICD_10_BEGINS) {
            problems.at(place.place(), 1, WARNING, OF_ITS_DAY, 5, "RULE", "ICD-10 for a service of " + Day.words(lastService), "ICD-9 before 2015-10-01");
        }
    }
}
