package org.claimwright.claims.x12;

import static org.claimwright.edi.EdiProblem.Severity.ERROR;

import org.claimwright.edi.GuideRule;
import org.claimwright.edi.Problems;
import org.claimwright.edi.Segment;
import org.claimwright.edi.rules.Tags;

/**
 * What is told of another payer stands at one level and names it: SVD01 is the identifier of a 2330B, whose 2320 has AMT*D then; SVD02 is not negative; the
 * date of adjudication (DTP*573) stands in 2330B or in 2430, the patient's remaining liability (AMT*EAF) in 2320 or in 2430, and not in both.
 */
final class OtherPayerLevels extends ClaimCheck {

    static final String RULE = "other-payer-levels";
    static final String NAMED = "other-payer-named";
    static final String PAID = "other-payer-paid";
    static final String NOT_NEGATIVE = "paid-not-negative";
    static final String DATE = "adjudication-date";
    static final String LIABILITY = "remaining-liability-once";

    private final OtherPayers payers = new OtherPayers();

    static GuideRule rule() {
        return ClaimRule.of(RULE, OtherPayerLevels::new, "SBR", "NM1", "AMT", "SVD", "DTP").telling(NAMED, PAID, NOT_NEGATIVE, DATE, LIABILITY);
    }

    @Override
    void claim(Segment clm, Problems problems) {
        payers.begin();
    }

    @Override
    void line(Segment lx, Problems problems) {
        payers.lineBegins();
    }

    @Override
    void inClaim(Segment segment, Problems problems) {
        payers.follow(segment);
        if (segment.loop().equals("2430")) {
            switch (Tags.of(segment)) {
                case "SVD" -> decided(segment, problems);
                case "DTP" -> dated(segment, problems);
                case "AMT" -> liable(segment, problems);
                default -> { /* adjustments: balanced elsewhere */ }
            }
        }
    }

    private void decided(Segment svd, Problems problems) {
        if (svd.has(2) && svd.text(2).startsWith("-")) {
            problems.element(2, 0, ERROR, NOT_NEGATIVE, 3, "RULE", "a negative amount", "zero or more");
        }
        if (svd.has(1) && payers.current() == null && !payers.hasMore()) {
            problems.element(1, 0, ERROR, NAMED, 4, "RULE", svd.text(1).length() + " characters that no 2330B NM109 of the claim has",
                "the identifier of another payer of the claim");
        } else if (payers.current() != null && !payers.current().adjudicated && !payers.current().ambiguous) {
            problems.segment(ERROR, PAID, 4, "IK304-I8", "a line decided by a payer without AMT*D", "AMT with qualifier D in 2320 of the payer");
        }
    }

    private void dated(Segment dtp, Problems problems) {
        OtherPayer payer = payers.current();
        if (dtp.is(1, "573") && payer != null && payer.dated && !payer.ambiguous) {
            problems.segment(ERROR, DATE, 4, "IK304-I4", "DTP*573 in 2330B and 2430 of one payer", "the date in 2330B, or in 2430 where lines were decided");
        }
    }

    private void liable(Segment amt, Problems problems) {
        OtherPayer payer = payers.current();
        if (amt.is(1, "EAF") && payer != null && payer.liability && !payer.ambiguous) {
            problems.segment(ERROR, LIABILITY, 4, "IK304-I4", "AMT*EAF in 2320 and 2430 of one payer", "the remaining liability in 2320 or in 2430");
        }
    }

    @Override
    void claimEnds(Problems problems) {
        for (int i = 0; i < payers.count(); i++) {
            OtherPayer payer = payers.get(i);
            if (payer.adjudicated && payer.id != null && !payer.dated && !payer.onAnyLine && !payer.ambiguous) {
                problems.at(payer.adjudicationPlace.place(), 0, ERROR, DATE, 4, "IK304-I8", "AMT*D without the date of adjudication",
                    "DTP with qualifier 573 in 2330B, or lines with 2430");
            }
        }
    }
}
