package org.claimwright.claims.x12;

import static org.claimwright.edi.EdiProblem.Severity.ERROR;

import org.claimwright.edi.GuideRule;
import org.claimwright.edi.Problems;
import org.claimwright.edi.Segment;
import org.claimwright.edi.rules.Tags;

/**
 * Codes have the form of the set that their qualifier names: diagnoses and procedures in 2300 HI (ICD-9, ICD-10-CM, ICD-10-PCS, HCPCS for BP and BO, two
 * characters for the codes of NUBC), procedures and modifiers of a line (HC, HP, AD; SV101, SV202, SV301), drugs (2410 LIN: an NDC of 11 digits for N4),
 * taxonomy (PRV03 for PXC), revenue codes (SV201). Only the form: whether CPT, CDT or ICD has the code is not known here.
 */
final class CodeShapes extends ClaimCheck {

    static final String DIAGNOSIS = "diagnosis-form";
    static final String PROCEDURE = "procedure-form";
    static final String MODIFIER = "modifier-form";
    static final String DRUG = "ndc-form";
    static final String TAXONOMY = "taxonomy-form";
    static final String REVENUE = "revenue-code-form";

    private static final int LAST_MODIFIER = 6;

    private final ClaimKind kind;

    private CodeShapes(ClaimKind kind) {
        this.kind = kind;
    }

    static GuideRule of(ClaimKind kind) {
        return ClaimRule.of("code-forms", () -> new CodeShapes(kind), "HI", "LIN", "PRV", kind.service())
            .telling(DIAGNOSIS, PROCEDURE, MODIFIER, DRUG, TAXONOMY, REVENUE);
    }

    @Override
    void aboveClaim(Segment segment, Problems problems) {
        if (segment.id().equalsIgnoreCase("PRV") && segment.is(2, "PXC")) {
            check(segment, 3, 1, CodeForm.TAXONOMY, TAXONOMY, problems);
        }
    }

    @Override
    void inClaim(Segment segment, Problems problems) {
        switch (Tags.of(segment)) {
            case "HI" -> codes(segment, problems);
            case "PRV" -> aboveClaim(segment, problems);
            case "LIN" -> {
                if (segment.is(2, "N4")) {
                    check(segment, 3, 1, CodeForm.NDC, DRUG, problems);
                }
            }
            default -> service(segment, problems);
        }
    }

    private static void codes(Segment hi, Problems problems) {
        for (int element = 1; element <= hi.elements() && hi.loop().equals("2300"); element++) {
            CodeForm shape = shapeOf(hi.text(element, 1));
            if (shape != null) {
                check(hi, element, 2, shape, DIAGNOSIS, problems);
            }
        }
    }

    private static CodeForm shapeOf(String qualifier) {
        return switch (qualifier) {
            case "BK", "BF", "BJ", "PR", "BN" -> CodeForm.ICD_9;
            case "ABK", "ABF", "ABJ", "APR", "ABN" -> CodeForm.ICD_10_CM;
            case "BR", "BQ" -> CodeForm.ICD_9_PROCEDURE;
            case "BBR", "BBQ" -> CodeForm.ICD_10_PCS;
            case "BP", "BO" -> CodeForm.HCPCS;
            case "BG", "BH", "BI", "BE" -> CodeForm.BILLING_CODE;
            default -> null;
        };
    }

    private void service(Segment segment, Problems problems) {
        if (!kind.isService(segment)) {
            return;
        }
        if (kind == ClaimKind.INSTITUTIONAL) {
            check(segment, 1, 1, CodeForm.REVENUE, REVENUE, problems);
        }
        int element = kind.procedure();
        CodeForm shape = switch (segment.text(element, 1)) {
            case "HC" -> CodeForm.HCPCS;
            case "HP" -> CodeForm.HIPPS;
            case "AD" -> CodeForm.CDT;
            default -> null;
        };
        if (shape != null) {
            check(segment, element, 2, shape, PROCEDURE, problems);
            for (int component = 3; component <= LAST_MODIFIER; component++) {
                check(segment, element, component, CodeForm.MODIFIER, MODIFIER, problems);
            }
        }
    }

    /** What is absent, or too long or short for the standard, the schema tells. */
    private static void check(Segment segment, int element, int component, CodeForm shape, String rule, Problems problems) {
        String code = segment.text(element, component);
        if (!code.isEmpty() && !shape.fits(code)) {
            problems.element(element, segment.components(element) > 1 ? component : 0, ERROR, rule, 5, "IK403-7",
                shape.shown(code), shape.words());
        }
    }
}
