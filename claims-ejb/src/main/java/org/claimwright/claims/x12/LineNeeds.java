package org.claimwright.claims.x12;

import static org.claimwright.edi.EdiProblem.Severity.ERROR;
import static org.claimwright.edi.EdiProblem.Severity.WARNING;

import java.util.List;
import org.claimwright.edi.EdiProblem.Severity;
import org.claimwright.edi.GuideRule;
import org.claimwright.edi.Problems;
import org.claimwright.edi.Segment;
import org.claimwright.edi.rules.KeptPlace;
import org.claimwright.edi.rules.Tags;

/**
 * 837P, by line of business (type 6): what a procedure asks of its line or claim. Ambulance transport (A0425 to A0436) has CR1, pick-up and drop-off (2310E
 * and 2310F, or 2420G and 2420H): errors. Laboratory (80047 to 89398) the CLIA number (REF*X4, or F4 of whom the test was referred to), mammography (77065
 * to 77067) its certificate (REF*EW), drugs (J0120 to J9999) their NDC (2410): warnings, for each has exceptions that the claim does not show.
 */
final class LineNeeds extends ClaimCheck {

    private static final int CERTIFICATION = 1;
    private static final int PICK_UP = 2;
    private static final int DROP_OFF = 4;
    private static final int CLIA = 8;
    private static final int MAMMOGRAPHY = 16;
    private static final int DRUG = 32;

    /** Procedures from the first to the last need what the bit says, at the line or at the claim. */
    private record Need(String rule, String first, String last, int bit, Severity severity, String expected) {
        boolean isAskedBy(String procedure) {
            return procedure.length() == first.length() && procedure.compareTo(first) >= 0 && procedure.compareTo(last) <= 0;
        }
    }

    private static final List<Need> NEEDS = List.of(
        new Need("ambulance-transport", "A0425", "A0436", CERTIFICATION, ERROR, "CR1 in 2300 or 2400"),
        new Need("ambulance-pick-up", "A0425", "A0436", PICK_UP, ERROR, "NM1 with qualifier PW in 2310E or 2420G"),
        new Need("ambulance-drop-off", "A0425", "A0436", DROP_OFF, ERROR, "NM1 with qualifier 45 in 2310F or 2420H"),
        new Need("clia-number", "80047", "89398", CLIA, WARNING, "REF with qualifier X4 in 2300 or 2400"),
        new Need("mammography-certificate", "77065", "77067", MAMMOGRAPHY, WARNING, "REF with qualifier EW in 2300 or 2400"),
        new Need("drug-identified", "J0120", "J9999", DRUG, WARNING, "LIN in 2410"));

    private final KeptPlace place = new KeptPlace();
    private String procedure = "";
    private int ofClaim;
    private int ofLine;
    private boolean inLine;

    static GuideRule rule() {
        return ClaimRule.of("line-needs", LineNeeds::new, "CR1", "NM1", "REF", "LIN", "SV1").telling(NEEDS.stream().map(Need::rule).toArray(String[]::new));
    }

    @Override
    void claim(Segment clm, Problems problems) {
        ofClaim = 0;
        inLine = false;
    }

    @Override
    void line(Segment lx, Problems problems) {
        inLine = true;
        ofLine = 0;
        procedure = "";
    }

    @Override
    void inClaim(Segment segment, Problems problems) {
        if (ClaimKind.PROFESSIONAL.isService(segment)) {
            procedure = segment.text(1, 1).equals("HC") ? segment.text(1, 2) : "";
            place.keep(segment, 0);
        } else if (inLine) {
            ofLine |= bit(segment);
        } else {
            ofClaim |= bit(segment);
        }
    }

    private static int bit(Segment segment) {
        return switch (Tags.of(segment)) {
            case "CR1" -> CERTIFICATION;
            case "NM1" -> segment.is(1, "PW") ? PICK_UP : segment.is(1, "45") ? DROP_OFF : 0;
            case "REF" -> segment.is(1, "X4") || segment.is(1, "F4") ? CLIA : segment.is(1, "EW") ? MAMMOGRAPHY : 0;
            default -> DRUG;
        };
    }

    @Override
    void lineEnds(Problems problems) {
        for (Need need : NEEDS) {
            if (need.isAskedBy(procedure) && ((ofClaim | ofLine) & need.bit()) == 0) {
                problems.at(place.place(), 0, need.severity(), need.rule(), 6, "IK304-I8", procedure + " without it", need.expected());
            }
        }
    }
}
