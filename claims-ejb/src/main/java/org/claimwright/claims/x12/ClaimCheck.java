package org.claimwright.claims.x12;

import org.claimwright.edi.GuideRule;
import org.claimwright.edi.Problems;
import org.claimwright.edi.Segment;
import org.claimwright.edi.rules.Tags;

/**
 * The state of a rule over one 837, told where levels, claims and lines begin and end: a claim ends at the next CLM, HL or SE, a line at the next LX too.
 * What it keeps is of one claim, so memory does not grow with their number. A CLM or LX that the guide does not place begins nothing, for that was reported
 * and whatever follows from it would be the second word on it.
 */
abstract class ClaimCheck implements GuideRule.Check {

    private boolean inClaim;
    private boolean inLine;

    @Override
    public final void segment(Segment segment, Problems problems) {
        switch (Tags.of(segment)) {
            case "HL" -> {
                closeClaim(problems);
                level(segment, problems);
            }
            case "CLM" -> {
                closeClaim(problems);
                if (segment.loop().equals("2300")) {
                    inClaim = true;
                    claim(segment, problems);
                }
            }
            case "LX" -> {
                closeLine(problems);
                if (inClaim && segment.loop().equals("2400")) {
                    inLine = true;
                    line(segment, problems);
                }
            }
            default -> other(segment, problems);
        }
    }

    private void other(Segment segment, Problems problems) {
        if (inClaim) {
            inClaim(segment, problems);
        } else {
            aboveClaim(segment, problems);
        }
    }

    static boolean isIn(Segment segment, String loop, String tag) {
        return segment.loop().equals(loop) && segment.id().equalsIgnoreCase(tag);
    }

    private void closeLine(Problems problems) {
        if (inLine) {
            inLine = false;
            lineEnds(problems);
        }
    }

    private void closeClaim(Problems problems) {
        closeLine(problems);
        if (inClaim) {
            inClaim = false;
            claimEnds(problems);
        }
    }

    @Override
    public final void end(Problems problems) {
        closeClaim(problems);
        transactionEnds(problems);
    }

    /** An HL passes. */
    void level(Segment hl, Problems problems) {
    }

    /** A segment before a level's first claim. */
    void aboveClaim(Segment segment, Problems problems) {
    }

    /** A CLM passes. */
    void claim(Segment clm, Problems problems) {
    }

    /** An LX passes. */
    void line(Segment lx, Problems problems) {
    }

    /** Any other segment of a claim, those of its lines included. */
    void inClaim(Segment segment, Problems problems) {
    }

    /** The passing segment is what follows the line. */
    void lineEnds(Problems problems) {
    }

    /** The passing segment is what follows the claim. */
    void claimEnds(Problems problems) {
    }

    void transactionEnds(Problems problems) {
    }
}
