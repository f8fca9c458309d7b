package org.claimwright.claims.x12;

import static org.claimwright.edi.EdiProblem.Severity.WARNING;

import org.claimwright.edi.GuideRule;
import org.claimwright.edi.Problems;
import org.claimwright.edi.Segment;

/**
 * A rendering provider is named only where another one than the next above: 837P and 837D 2310B than the billing provider (2010AA), 2420A than 2310B; 837I
 * 2310D than the attending (2310A), 2420C than 2310D. A warning, for payers ask for the repetition.
 */
final class RenderingProvider extends ClaimCheck {

    static final String RULE = "rendering-provider-differs";

    private final String above;
    private final String ofClaim;
    private final String ofLine;
    private String aboveId = "";
    private String claimId = "";

    private RenderingProvider(ClaimKind kind) {
        boolean institutional = kind == ClaimKind.INSTITUTIONAL;
        above = institutional ? "2310A" : "2010AA";
        ofClaim = institutional ? "2310D" : "2310B";
        ofLine = institutional ? "2420C" : "2420A";
    }

    static GuideRule of(ClaimKind kind) {
        return ClaimRule.of(RULE, () -> new RenderingProvider(kind), "NM1");
    }

    @Override
    void aboveClaim(Segment segment, Problems problems) {
        if (isIn(segment, above, "NM1")) {
            aboveId = segment.text(9);
        }
    }

    @Override
    void claim(Segment clm, Problems problems) {
        claimId = "";
        if (above.equals("2310A")) {
            aboveId = "";
        }
    }

    @Override
    void inClaim(Segment segment, Problems problems) {
        aboveClaim(segment, problems);
        if (isIn(segment, ofClaim, "NM1")) {
            claimId = segment.text(9);
            compare(segment, aboveId, above, problems);
        } else if (isIn(segment, ofLine, "NM1")) {
            compare(segment, claimId.isEmpty() ? aboveId : claimId, claimId.isEmpty() ? above : ofClaim, problems);
        }
    }

    private static void compare(Segment nm1, String id, String loop, Problems problems) {
        if (!id.isEmpty() && nm1.is(9, id)) {
            problems.element(9, 0, WARNING, RULE, 4, "RULE", "the provider of " + loop, "another provider than that of " + loop);
        }
    }
}
