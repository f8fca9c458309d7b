package org.claimwright.claims.x12;

import static org.claimwright.edi.EdiProblem.Severity.ERROR;
import static org.claimwright.edi.EdiProblem.Severity.WARNING;

import java.util.Set;
import org.claimwright.codes.CodeList;
import org.claimwright.edi.GuideRule;
import org.claimwright.edi.Problems;
import org.claimwright.edi.Segment;
import org.claimwright.edi.rules.KeptPlace;

/**
 * The frequency code (2300 CLM05-3) is one of the national list (error); other than 1, 6, 7, 8 and Q it belongs to institutional claims (warning). A
 * replacement or void (7, 8) names the claim that it replaces in 2300 REF*F8 (error); an original (1) has nothing to name (warning).
 */
final class Frequency extends ClaimCheck {

    static final String RULE = "frequency-code";
    static final String REFERENCE = "replaced-claim-named";
    static final String ORIGINAL = "original-names-no-claim";

    private static final Set<String> OF_OFFICES = Set.of("1", "6", "7", "8", "Q");

    private final CodeList codes;
    private final ClaimKind kind;
    private final KeptPlace place = new KeptPlace();
    private boolean original;
    private String replaces = "";

    private Frequency(ClaimKind kind, CodeList codes) {
        this.kind = kind;
        this.codes = codes;
    }

    static GuideRule of(ClaimKind kind) {
        CodeList codes = CodeList.load("bill_frequency");
        return ClaimRule.of(RULE, () -> new Frequency(kind, codes), "REF").telling(RULE, REFERENCE, ORIGINAL);
    }

    @Override
    void claim(Segment clm, Problems problems) {
        String code = clm.text(5, 3);
        place.keep(clm, 0);
        original = code.equals("1");
        replaces = code.equals("7") || code.equals("8") ? code : "";
        if (code.isEmpty()) {
            return;
        }
        if (!codes.knows(code)) {
            problems.element(5, 3, ERROR, RULE, 5, "IK403-7", code.length() > 1 ? code.length() + " characters" : code, "a frequency code");
        } else if (kind != ClaimKind.INSTITUTIONAL && !OF_OFFICES.contains(code)) {
            problems.element(5, 3, WARNING, RULE, 5, "RULE", code, "1, 7 or 8");
        }
    }

    @Override
    void inClaim(Segment segment, Problems problems) {
        if (isIn(segment, "2300", "REF") && segment.is(1, "F8")) {
            replaces = "";
            if (original) {
                problems.segment(WARNING, ORIGINAL, 4, "RULE", "a payer's claim number in an original claim", "REF*F8 where CLM05-3 is 7 or 8");
            }
        }
    }

    @Override
    void claimEnds(Problems problems) {
        if (!replaces.isEmpty()) {
            problems.at(place.place(), 0, ERROR, REFERENCE, 4, "IK304-I8", "frequency " + replaces + " without the payer's claim number",
                "REF with qualifier F8 in 2300");
        }
    }
}
