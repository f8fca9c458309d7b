package org.claimwright.eligibility.x12;

import static org.claimwright.edi.EdiProblem.Severity.ERROR;
import static org.claimwright.edi.EdiProblem.Severity.WARNING;

import java.util.List;
import java.util.Set;
import org.claimwright.edi.GuideRule;
import org.claimwright.edi.GuideRules;
import org.claimwright.edi.rules.SegmentRule;

/**
 * The rules of 005010X279A1 that its schema cannot say. Left out, for a lawful message could break what we know of them: which services an answer must name
 * at least, how visits are counted (HSD or EB09), which references go with another payer (EB01 = R), and what a date below overrides.
 */
public final class EligibilityRules implements GuideRules {

    public static final String GUIDE = "005010X279A1";

    static final String SERVICE_OR_PROCEDURE = "inquiry-service-or-procedure";
    static final String CANCELLATION = "inquiry-cancellation";
    static final String TRACE_ASSIGNER = "trace-assigner";
    static final String REFERENCE = "inquiry-reference";
    static final String BENEFIT_FOR_ONE = "benefit-service-or-procedure";
    static final String BENEFIT_AMOUNT = "benefit-amount";
    static final String BENEFIT_PERCENT = "benefit-percent";
    static final String INJURY_IN_WORDS = "benefit-nature-of-injury";

    private static final int SITUATION = 4;
    private static final Set<String> IN_MONEY = Set.of("B", "C", "G");

    /** TRN03 begins with 1 (a tax id follows) or 9 (the sender's own choice); old systems send it without that first digit. */
    private static final GuideRule TRACE = new SegmentRule(TRACE_ASSIGNER, "TRN", trn -> trn.has(3) && !isAssigner(trn.text(3)), 3, WARNING, SITUATION,
        "RULE", "another form", "9 or 10 characters: 1 and a tax id, or 9 and an identifier of the sender");

    private static final List<GuideRule> INQUIRY = List.of(
        new InquiryLevels(),
        new SpendDown(),
        new SegmentRule(REFERENCE, "BHT", bht -> bht.is(6, "RT") && !bht.has(3), 3, ERROR, SITUATION, "IK403-2", "nothing", "a reference where BHT06 is RT"),
        // the open sources disagree whether only what was sent with RT can be cancelled, or nothing that was
        new SegmentRule(CANCELLATION, "BHT", bht -> bht.is(2, "01") && !bht.is(6, "RT"), 6, WARNING, SITUATION, "IK403-2", "nothing",
            "RT, the only inquiries that can be cancelled"),
        new SegmentRule(SERVICE_OR_PROCEDURE, "EQ", eq -> eq.has(1) && eq.has(2), 2, ERROR, SITUATION, "IK403-10", "both",
            "a service type (EQ01) or a procedure (EQ02), not both"),
        TRACE);

    private static final List<GuideRule> RESPONSE = List.of(
        new AnswerLevels(),
        new BenefitEntities(),
        new SegmentRule(BENEFIT_FOR_ONE, "EB", eb -> eb.has(3) && eb.has(13), 13, ERROR, SITUATION, "IK403-10", "both",
            "a service type (EB03) or a procedure (EB13), not both"),
        new SegmentRule(BENEFIT_AMOUNT, "EB", eb -> IN_MONEY.contains(eb.text(1)) && !eb.has(7) && !eb.has(8), 7, WARNING, SITUATION, "IK403-2", "nothing",
            "the amount of a copay, deductible or limit"),
        new SegmentRule(BENEFIT_PERCENT, "EB", eb -> eb.is(1, "A") && !eb.has(8), 8, WARNING, SITUATION, "IK403-2", "nothing", "the percentage of a coinsurance"),
        new SegmentRule(INJURY_IN_WORDS, "III", iii -> iii.is(3, "44") && !iii.has(4), 4, ERROR, SITUATION, "IK403-2", "nothing",
            "the nature of the injury where III03 is 44"),
        TRACE);

    private static boolean isAssigner(String text) {
        return text.length() == 9 || text.length() == 10;
    }

    @Override
    public List<GuideRule> of(String guide, String transactionSet) {
        return !guide.equals(GUIDE) ? List.of() : transactionSet.equals("270") ? INQUIRY : transactionSet.equals("271") ? RESPONSE : List.of();
    }
}
