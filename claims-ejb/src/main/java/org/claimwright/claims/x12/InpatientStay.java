package org.claimwright.claims.x12;

import static org.claimwright.edi.EdiProblem.Severity.ERROR;
import static org.claimwright.edi.EdiProblem.Severity.WARNING;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import org.claimwright.edi.GuideRule;
import org.claimwright.edi.Problems;
import org.claimwright.edi.Segment;
import org.claimwright.edi.rules.KeptPlace;
import org.claimwright.edi.rules.Tags;

/**
 * 837I, by line of business (type 6): a stay (type of bill 11, 18, 21) has its priority (CL101), its admitting diagnosis (2300 HI*ABJ, BJ) and its
 * admission (DTP*435, in a hospital with the hour: a warning), and no patient's reason for visit (HI*APR, PR); the final claim of a hospital (11, frequency
 * 1 or 4) the hour of discharge (DTP*096). A principal procedure (HI*BBR, BR) has an operating physician (2310B) and, as every other, a day from three days
 * before the statement (DTP*434) to its end: the day a warning.
 */
final class InpatientStay extends ClaimCheck {

    static final String PRIORITY = "admission-priority";
    static final String DIAGNOSIS = "admitting-diagnosis";
    static final String ADMISSION = "admission-date";
    static final String HOUR = "admission-hour";
    static final String DISCHARGE = "discharge-hour";
    static final String REASON = "reason-for-visit";
    static final String OPERATING = "operating-physician";
    static final String PROCEDURE_DAY = "procedure-within-statement";

    private static final Set<String> STAYS = Set.of("11", "18", "21");
    private static final int DAYS_BEFORE = 3;

    private final KeptPlace claimPlace = new KeptPlace();
    private final KeptPlace procedurePlace = new KeptPlace();
    private boolean stay;
    private boolean hospital;
    private boolean last;
    private boolean diagnosed;
    private boolean admitted;
    private boolean discharged;
    private boolean operated;
    private boolean operating;
    private int statementFirst;
    private int statementLast;

    static GuideRule rule() {
        return ClaimRule.of("inpatient-stay", InpatientStay::new, "CL1", "DTP", "HI", "NM1")
            .telling(PRIORITY, DIAGNOSIS, ADMISSION, HOUR, DISCHARGE, REASON, OPERATING, PROCEDURE_DAY);
    }

    @Override
    void claim(Segment clm, Problems problems) {
        claimPlace.keep(clm, 0);
        stay = STAYS.contains(clm.text(5, 1));
        hospital = clm.text(5, 1).equals("11");
        last = clm.text(5, 3).equals("1") || clm.text(5, 3).equals("4");
        diagnosed = false;
        admitted = false;
        discharged = false;
        operated = false;
        operating = false;
        statementFirst = 0;
        statementLast = 0;
    }

    @Override
    void inClaim(Segment segment, Problems problems) {
        switch (Tags.of(segment)) {
            case "CL1" -> {
                if (stay && !segment.has(1)) {
                    problems.element(1, 0, ERROR, PRIORITY, 6, "IK403-2", "nothing in a stay", "the priority of the admission");
                }
            }
            case "DTP" -> date(segment, problems);
            case "HI" -> codes(segment, problems);
            default -> operating |= isIn(segment, "2310B", "NM1");
        }
    }

    private void date(Segment dtp, Problems problems) {
        if (!dtp.loop().equals("2300")) {
            return;
        }
        discharged |= dtp.is(1, "096");
        if (dtp.is(1, "434")) {
            statementFirst = Day.first(dtp);
            statementLast = Day.last(dtp);
        } else if (dtp.is(1, "435")) {
            admitted = true;
            if (hospital && !dtp.is(2, "DT")) {
                problems.element(2, 0, WARNING, HOUR, 6, "RULE", dtp.text(2), "DT, the hour of the admission with its day");
            }
        }
    }

    private void codes(Segment hi, Problems problems) {
        switch (hi.text(1, 1)) {
            case "ABJ", "BJ" -> diagnosed = true;
            case "APR", "PR" -> {
                if (stay) {
                    problems.segment(ERROR, REASON, 6, "IK304-I4", "a reason for visit in a stay", "none: the stay has its admitting diagnosis");
                }
            }
            case "BBR", "BR" -> {
                operated = true;
                procedurePlace.keep(hi, 0);
                procedureDays(hi, problems);
            }
            case "BBQ", "BQ" -> procedureDays(hi, problems);
            default -> { /* nothing of a stay */ }
        }
    }

    private void procedureDays(Segment hi, Problems problems) {
        for (int element = 1; element <= hi.elements(); element++) {
            int day = hi.text(element, 3).equals("D8") ? Day.of(hi.text(element, 4)) : 0;
            if (day > 0 && statementFirst > 0 && statementLast > 0 && (day > statementLast || day < statementFirst && isLongBefore(day))) {
                problems.element(element, 4, WARNING, PROCEDURE_DAY, 6, "RULE", Day.words(day),
                    "a day from three days before " + Day.words(statementFirst) + " to " + Day.words(statementLast));
            }
        }
    }

    private boolean isLongBefore(int day) {
        try {
            LocalDate first = LocalDate.parse(String.valueOf(statementFirst), DateTimeFormatter.BASIC_ISO_DATE);
            return day < Day.of(first.minusDays(DAYS_BEFORE).format(DateTimeFormatter.BASIC_ISO_DATE));
        } catch (DateTimeException noDay) {
            return false;
        }
    }

    @Override
    void claimEnds(Problems problems) {
        if (stay && !diagnosed) {
            missing(problems, claimPlace, DIAGNOSIS, "a stay without its admitting diagnosis", "HI with qualifier ABJ in 2300");
        }
        if (stay && !admitted) {
            missing(problems, claimPlace, ADMISSION, "a stay without its admission", "DTP with qualifier 435 in 2300");
        }
        if (hospital && last && !discharged) {
            missing(problems, claimPlace, DISCHARGE, "the final claim of a stay without the hour of discharge", "DTP with qualifier 096 in 2300");
        }
        if (operated && !operating) {
            missing(problems, procedurePlace, OPERATING, "a procedure without its operating physician", "NM1 with qualifier 72 in 2310B");
        }
    }

    private static void missing(Problems problems, KeptPlace place, String rule, String found, String expected) {
        problems.at(place.place(), 0, ERROR, rule, 6, "IK304-I8", found, expected);
    }
}
