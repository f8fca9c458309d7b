package org.claimwright.claims.x12;

import static org.claimwright.edi.EdiProblem.Severity.ERROR;
import static org.claimwright.edi.EdiProblem.Severity.WARNING;

import org.claimwright.edi.GuideRule;
import org.claimwright.edi.Problems;
import org.claimwright.edi.Segment;

/**
 * Service dates (DTP*472 of 2400, of 837D 2300 too; 837I also DTP*434) against the others of the claim: never before the patient was born (2010BA or 2010CA
 * DMG02, error); warnings where they begin after the transaction was made (BHT04), or an 837I line lies outside of its statement (DTP*434). That a range
 * has its days in order, and that a day is one, are rules of all dates.
 */
final class ServiceDates extends ClaimCheck {

    static final String BORN = "service-after-birth";
    static final String FUTURE = "service-in-the-future";
    static final String STATEMENT = "service-within-statement";

    private int made;
    private int birth;
    private int statementFirst;
    private int statementLast;

    static GuideRule rule() {
        return ClaimRule.of("service-dates", ServiceDates::new, "BHT", "DMG", "DTP").telling(BORN, FUTURE, STATEMENT);
    }

    @Override
    void level(Segment hl, Problems problems) {
        birth = 0;
    }

    @Override
    void aboveClaim(Segment segment, Problems problems) {
        if (segment.id().equalsIgnoreCase("BHT")) {
            made = Day.of(segment.text(4));
        } else if (isIn(segment, "2010BA", "DMG") || isIn(segment, "2010CA", "DMG")) {
            birth = Day.of(segment.text(2));
        }
    }

    @Override
    void claim(Segment clm, Problems problems) {
        statementFirst = 0;
        statementLast = 0;
    }

    @Override
    void inClaim(Segment segment, Problems problems) {
        if (!segment.id().equalsIgnoreCase("DTP")) {
            return;
        }
        if (isIn(segment, "2300", "DTP") && segment.is(1, "434")) {
            statementFirst = Day.first(segment);
            statementLast = Day.last(segment);
            service(segment, problems);
        } else if (segment.is(1, "472") && (segment.loop().equals("2400") || segment.loop().equals("2300"))) {
            service(segment, problems);
            statement(segment, problems);
        }
    }

    private void service(Segment dtp, Problems problems) {
        int first = Day.first(dtp);
        if (first == 0) {
            return;
        }
        if (birth > first) {
            problems.element(3, 0, ERROR, BORN, 4, "RULE", Day.words(first), "a day on or after the patient's birth");
        } else if (made > 0 && first > made) {
            problems.element(3, 0, WARNING, FUTURE, 4, "RULE", Day.words(first), "no day after that of the transaction, " + Day.words(made));
        }
    }

    private void statement(Segment dtp, Problems problems) {
        int first = Day.first(dtp);
        if (first > 0 && statementFirst > 0 && statementLast > 0 && (first < statementFirst || Day.last(dtp) > statementLast)) {
            problems.element(3, 0, WARNING, STATEMENT, 4, "RULE", Day.words(first),
                "days of the statement, " + Day.words(statementFirst) + " to " + Day.words(statementLast));
        }
    }
}
