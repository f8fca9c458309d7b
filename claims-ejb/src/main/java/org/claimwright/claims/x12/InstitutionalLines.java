package org.claimwright.claims.x12;

import static org.claimwright.edi.EdiProblem.Severity.ERROR;
import static org.claimwright.edi.EdiProblem.Severity.WARNING;

import java.util.Set;
import org.claimwright.edi.GuideRule;
import org.claimwright.edi.Problems;
import org.claimwright.edi.Segment;
import org.claimwright.edi.rules.KeptPlace;
import org.claimwright.edi.rules.Tags;

/**
 * 837I, by line of business (type 6): the total line of the paper claim (revenue code 0001) is not sent; who does anything but transport (054x) has an
 * attending provider (2310A); a line of an outpatient claim whose statement covers several days has its day (DTP*472), unless it bills a drug (025x, 0636,
 * 2410): errors. Outpatient laboratory, radiology, therapy and emergency lines have a procedure, 0022 to 0024 a HIPPS code: warnings, for not every service
 * has one.
 */
final class InstitutionalLines extends ClaimCheck {

    static final String TOTAL = "revenue-total-line";
    static final String ATTENDING = "attending-provider";
    static final String DAY = "outpatient-line-date";
    static final String PROCEDURE = "procedure-for-revenue";

    private static final Set<String> OUTPATIENT = Set.of("13", "14", "23", "34", "71", "72", "73", "74", "75", "76", "77", "78", "79", "83", "85", "87");
    /** The first three digits of revenue codes that HCPCS tells apart. */
    private static final Set<String> WITH_PROCEDURE = Set.of("030", "031", "032", "034", "035", "040", "042", "043", "044", "045", "046", "048", "061",
        "073", "074");
    private static final Set<String> WITH_HIPPS = Set.of("0022", "0023", "0024");

    private final KeptPlace claimPlace = new KeptPlace();
    private final KeptPlace linePlace = new KeptPlace();
    private boolean outpatient;
    private boolean severalDays;
    private boolean attended;
    private boolean treated;
    private boolean dayWanted;

    static GuideRule rule() {
        return ClaimRule.of("institutional-lines", InstitutionalLines::new, "DTP", "NM1", "SV2", "LIN").telling(TOTAL, ATTENDING, DAY, PROCEDURE);
    }

    @Override
    void claim(Segment clm, Problems problems) {
        claimPlace.keep(clm, 0);
        outpatient = OUTPATIENT.contains(clm.text(5, 1));
        severalDays = false;
        attended = false;
        treated = false;
    }

    @Override
    void line(Segment lx, Problems problems) {
        dayWanted = false;
    }

    @Override
    void inClaim(Segment segment, Problems problems) {
        switch (Tags.of(segment)) {
            case "DTP" -> {
                if (segment.is(1, "434")) {
                    severalDays = Day.last(segment) > Day.first(segment);
                }
                dayWanted &= !segment.is(1, "472");
            }
            case "NM1" -> attended |= isIn(segment, "2310A", "NM1");
            case "LIN" -> dayWanted = false;
            default -> service(segment, problems);
        }
    }

    private void service(Segment sv2, Problems problems) {
        String revenue = sv2.text(1);
        if (!ClaimKind.INSTITUTIONAL.isService(sv2) || !CodeForm.REVENUE.fits(revenue)) {
            return;
        }
        treated |= !revenue.startsWith("054");
        dayWanted = outpatient && severalDays && !revenue.startsWith("025") && !revenue.equals("0636");
        linePlace.keep(sv2, 0);
        if (revenue.equals("0001")) {
            problems.element(1, 0, ERROR, TOTAL, 6, "RULE", revenue, "no line of the total: CLM02 has it");
        } else if (outpatient && WITH_PROCEDURE.contains(revenue.substring(0, 3)) && !sv2.has(2)) {
            problems.element(2, 0, WARNING, PROCEDURE, 6, "IK403-2", "nothing for revenue code " + revenue, "the procedure");
        } else if (WITH_HIPPS.contains(revenue) && !sv2.text(2, 1).equals("HP")) {
            problems.element(2, 0, WARNING, PROCEDURE, 6, "IK403-2", "no HIPPS code for revenue code " + revenue, "HP and the HIPPS code");
        }
    }

    @Override
    void lineEnds(Problems problems) {
        if (dayWanted) {
            problems.at(linePlace.place(), 0, ERROR, DAY, 6, "IK304-I8", "a line of several outpatient days without its day", "DTP with qualifier 472 in 2400");
        }
    }

    @Override
    void claimEnds(Problems problems) {
        if (treated && !attended) {
            problems.at(claimPlace.place(), 0, ERROR, ATTENDING, 6, "IK304-I7", "more than transport, and no attending provider",
                "loop 2310A, which begins with NM1 with qualifier 71");
        }
    }
}
