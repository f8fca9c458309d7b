package org.claimwright.claims.x12;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.claimwright.edi.GuideRule;
import org.claimwright.edi.GuideRules;

/**
 * The rules of the 837 guides that their schemas cannot say, in the order in which they run. What the guide's text says for sure is an error; what payers
 * and billers handle differently, and what depends on a list that we may not hold completely, is a warning. docs/rules.md has a line for each.
 */
public final class ClaimRules implements GuideRules {

    /** By GS08; A2 of the professional and A3 of the institutional guide are later headers of the same guides. */
    private static final Map<String, ClaimKind> KINDS = Map.of(
        "005010X222A1", ClaimKind.PROFESSIONAL, "005010X222A2", ClaimKind.PROFESSIONAL,
        "005010X223A2", ClaimKind.INSTITUTIONAL, "005010X223A3", ClaimKind.INSTITUTIONAL,
        "005010X224A2", ClaimKind.DENTAL);

    private static final Map<ClaimKind, List<GuideRule>> RULES = Map.of(
        ClaimKind.PROFESSIONAL, professional(), ClaimKind.INSTITUTIONAL, institutional(), ClaimKind.DENTAL, dental());

    @Override
    public List<GuideRule> of(String guide, String transactionSet) {
        return KINDS.containsKey(guide) && transactionSet.equals("837") ? RULES.get(KINDS.get(guide)) : List.of();
    }

    private static List<GuideRule> common(ClaimKind kind) {
        return List.of(
            ClaimTotal.of(kind), NotNegative.of(kind), OtherPayerBalance.of(kind), OtherPayerLevels.rule(), AdjustmentReasons.rule(),
            SubscriberIsPatient.rule(), LevelHasClaim.rule(), SubscriberDetails.rule(), PayerSequence.of(kind),
            Frequency.of(kind), CodesFromTheLeft.rule(), ProviderAddresses.of(kind), LineNumbers.rule(), RenderingProvider.of(kind), SmallSituations.rule(),
            ServiceDates.rule(), ClaimDates.rule(), DiagnosisVersion.rule(), CodeShapes.of(kind), ListedCodes.of(kind));
    }

    private static List<GuideRule> professional() {
        return with(common(ClaimKind.PROFESSIONAL), Accident.rule(), DiagnosisPointers.of(ClaimKind.PROFESSIONAL), LineNeeds.rule(), ProfessionalWork.rule());
    }

    private static List<GuideRule> institutional() {
        return with(common(ClaimKind.INSTITUTIONAL), InpatientStay.rule(), InstitutionalLines.rule());
    }

    private static List<GuideRule> dental() {
        return with(common(ClaimKind.DENTAL), Accident.rule(), DiagnosisPointers.of(ClaimKind.DENTAL), DentalServiceDate.rule(), Teeth.rule(), DentalWork.rule());
    }

    private static List<GuideRule> with(List<GuideRule> common, GuideRule... own) {
        List<GuideRule> all = new ArrayList<>(common);
        all.addAll(List.of(own));
        return List.copyOf(all);
    }
}
