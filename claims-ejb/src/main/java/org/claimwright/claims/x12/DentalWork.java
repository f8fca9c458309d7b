package org.claimwright.claims.x12;

import static org.claimwright.edi.EdiProblem.Severity.ERROR;
import static org.claimwright.edi.EdiProblem.Severity.WARNING;

import org.claimwright.edi.GuideRule;
import org.claimwright.edi.Problems;
import org.claimwright.edi.Segment;
import org.claimwright.edi.rules.KeptPlace;
import org.claimwright.edi.rules.Tags;

/**
 * 837D, by line of business (type 6): a replacement (SV305 = R) tells when the prior one was placed (2400 DTP*441, or 139 estimated), an initial one (I)
 * does not: errors. Orthodontic treatment (D8010 to D8090) has DN1; fillings, crowns, endodontics and extractions name their tooth (TOO), and fillings as
 * many surfaces as their code says: warnings, for codes change from year to year.
 */
final class DentalWork extends ClaimCheck {

    static final String PRIOR = "prior-placement-date";
    static final String ORTHODONTIC = "orthodontic-treatment";
    static final String TOOTH = "tooth-named";
    static final String SURFACES = "surfaces-of-the-filling";

    private static final int SURFACES_MOST = 5;
    /** First and last procedure of what is done to one tooth. */
    private static final String[] ON_A_TOOTH = {"D2140", "D2394", "D2510", "D2799", "D3110", "D3120", "D3220", "D3353", "D7111", "D7250"};

    private final KeptPlace place = new KeptPlace();
    private String procedure = "";
    private boolean treatment;
    private boolean replacement;
    private boolean initial;
    private boolean placed;
    private boolean tooth;
    private int surfaces;

    static GuideRule rule() {
        return ClaimRule.of("dental-work", DentalWork::new, "DN1", "SV3", "TOO", "DTP").telling(PRIOR, ORTHODONTIC, TOOTH, SURFACES);
    }

    @Override
    void claim(Segment clm, Problems problems) {
        treatment = false;
    }

    @Override
    void line(Segment lx, Problems problems) {
        procedure = "";
        replacement = false;
        initial = false;
        placed = false;
        tooth = false;
        surfaces = 0;
    }

    @Override
    void inClaim(Segment segment, Problems problems) {
        switch (Tags.of(segment)) {
            case "DN1" -> treatment = true;
            case "SV3" -> {
                procedure = segment.text(1, 2);
                replacement = segment.is(5, "R");
                initial = segment.is(5, "I");
                place.keep(segment, 0);
            }
            case "TOO" -> tooth(segment);
            default -> prior(segment, problems);
        }
    }

    private void tooth(Segment too) {
        tooth = true;
        for (int component = 1; component <= SURFACES_MOST; component++) {
            surfaces += too.has(3, component) ? 1 : 0;
        }
    }

    private void prior(Segment dtp, Problems problems) {
        if (isIn(dtp, "2400", "DTP") && (dtp.is(1, "441") || dtp.is(1, "139"))) {
            placed = true;
            if (initial) {
                problems.segment(ERROR, PRIOR, 6, "IK304-I4", "a prior placement of an initial one", "none where SV305 is I");
            }
        }
    }

    @Override
    void lineEnds(Problems problems) {
        if (replacement && !placed) {
            report(problems, true, PRIOR, "a replacement without the day of the prior placement", "DTP with qualifier 441 or 139 in 2400");
        }
        if (isBetween("D8010", "D8090") && !treatment) {
            report(problems, false, ORTHODONTIC, procedure + " without the orthodontic treatment", "DN1 in 2300");
        }
        if (isOnATooth() && !tooth) {
            report(problems, false, TOOTH, procedure + " without its tooth", "TOO in 2400");
        }
        int wanted = surfacesOf(procedure);
        if (tooth && wanted > 0 && (wanted == 4 ? surfaces < wanted : surfaces != wanted)) {
            problems.at(place.place(), 1, WARNING, SURFACES, 6, "RULE", surfaces + " surfaces for " + procedure, String.valueOf(wanted));
        }
    }

    private static int surfacesOf(String procedure) {
        return switch (procedure) {
            case "D2140", "D2330", "D2391" -> 1;
            case "D2150", "D2331", "D2392" -> 2;
            case "D2160", "D2332", "D2393" -> 3;
            case "D2161", "D2394" -> 4;
            default -> 0;
        };
    }

    private boolean isOnATooth() {
        for (int i = 0; i < ON_A_TOOTH.length; i += 2) {
            if (isBetween(ON_A_TOOTH[i], ON_A_TOOTH[i + 1])) {
                return true;
            }
        }
        return false;
    }

    private boolean isBetween(String first, String last) {
        return procedure.length() == first.length() && procedure.compareTo(first) >= 0 && procedure.compareTo(last) <= 0;
    }

    private void report(Problems problems, boolean error, String rule, String found, String expected) {
        problems.at(place.place(), 0, error ? ERROR : WARNING, rule, 6, "IK304-I8", found, expected);
    }
}
