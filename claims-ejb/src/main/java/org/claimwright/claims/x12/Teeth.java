package org.claimwright.claims.x12;

import static org.claimwright.edi.EdiProblem.Severity.ERROR;
import static org.claimwright.edi.EdiProblem.Severity.WARNING;

import org.claimwright.codes.CodeList;
import org.claimwright.edi.GuideRule;
import org.claimwright.edi.Problems;
import org.claimwright.edi.Segment;

/**
 * Teeth (2400 TOO02 and 2300 DN201, the universal numbers) are teeth (error). Surfaces (TOO03) stand each once (error) and exist on that tooth: a front
 * tooth has no occlusal and no buccal surface, a back tooth no incisal one, and buccal and facial are one (warnings, for payers differ). Areas of the oral
 * cavity (SV304) are those of our list and each once (warnings).
 */
final class Teeth extends ClaimCheck {

    static final String TOOTH = "tooth-number";
    static final String SURFACE_ONCE = "surface-once";
    static final String SURFACE = "surface-of-the-tooth";
    static final String AREA = "oral-cavity-area";

    private static final int PARTS = 5;

    private final CodeList areas;

    private Teeth(CodeList areas) {
        this.areas = areas;
    }

    static GuideRule rule() {
        CodeList areas = CodeList.load("oral_cavity");
        return ClaimRule.of("teeth", () -> new Teeth(areas), "TOO", "DN2", "SV3").telling(TOOTH, SURFACE_ONCE, SURFACE, AREA);
    }

    @Override
    void inClaim(Segment segment, Problems problems) {
        if (isIn(segment, "2300", "DN2")) {
            tooth(segment, 1, problems);
        } else if (isIn(segment, "2400", "TOO") && segment.is(1, "JP")) {
            tooth(segment, 2, problems);
            surfaces(segment, problems);
        } else if (isIn(segment, "2400", "SV3")) {
            areas(segment, problems);
        }
    }

    private static void tooth(Segment segment, int element, Problems problems) {
        String tooth = segment.text(element);
        if (!tooth.isEmpty() && !Tooth.isTooth(tooth)) {
            problems.element(element, 0, ERROR, TOOTH, 5, "IK403-7", tooth.length() > 2 ? tooth.length() + " characters" : tooth,
                "1 to 32, 51 to 82, A to T or AS to TS");
        }
    }

    private static void surfaces(Segment too, Problems problems) {
        boolean front = Tooth.isFront(too.text(2));
        String seen = "";
        for (int component = 1; component <= PARTS; component++) {
            String surface = too.text(3, component);
            if (surface.length() != 1) {
                continue;
            }
            if (seen.contains(surface)) {
                problems.element(3, too.components(3) > 1 ? component : 0, ERROR, SURFACE_ONCE, 5, "RULE", surface + " again", "each surface once");
            } else if (Tooth.isTooth(too.text(2)) && !fits(surface, front, seen)) {
                problems.element(3, too.components(3) > 1 ? component : 0, WARNING, SURFACE, 5, "RULE", surface, "a surface of " + (front
                    ? "a front tooth" : "a back tooth"));
            }
            seen = seen.concat(surface);
        }
    }

    private static boolean fits(String surface, boolean front, String seen) {
        return switch (surface) {
            case "O" -> !front;
            case "B" -> !front && !seen.contains("F");
            case "I" -> front;
            case "F" -> !seen.contains("B");
            default -> true;
        };
    }

    private void areas(Segment sv3, Problems problems) {
        for (int component = 1; component <= PARTS; component++) {
            String area = sv3.text(4, component);
            boolean again = false;
            for (int before = 1; before < component; before++) {
                again |= !area.isEmpty() && area.equals(sv3.text(4, before));
            }
            if (again || !area.isEmpty() && !areas.knows(area)) {
                problems.element(4, sv3.components(4) > 1 ? component : 0, WARNING, AREA, 5, "RULE", again ? area + " again" : area.length() > 3
                    ? area.length() + " characters" : area,
                    "an area of the oral cavity, each once");
            }
        }
    }
}
