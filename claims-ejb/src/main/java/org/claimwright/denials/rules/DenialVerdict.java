package org.claimwright.denials.rules;

import java.time.LocalDate;
import java.util.List;
import org.claimwright.rulebook.Decision;
import org.claimwright.rulebook.Facts;
import org.claimwright.rulebook.Rulebook;
import org.claimwright.source.Because;

/**
 * What a denied line is and what to do next, as the denials rulebook says.
 *
 * @param denialClass the rulebook's class, {@code authorization}; {@link #REVIEW} when no rule covers it
 * @param action      the next step, for a person
 * @param weight      of the class, from 1
 */
public record DenialVerdict(String denialClass, String action, int weight, Because because) {

    public static final String REVIEW = "REVIEW";

    private static final String REVIEW_ACTION = "Review it and tell whoever keeps the rulebook";
    private static final int REVIEW_WEIGHT = 2;

    /**
     * Decides one line by the adjustment that leaves most of it open.
     *
     * @param remarks  the line's remark codes, then the claim's
     * @param payer    TRN03 of the remittance
     * @param negative the adjustment raises the payment
     * @param on       the day of the remittance: the rules of that day count
     */
    public static DenialVerdict of(Rulebook book, String group, String reason, List<String> remarks, String payer, boolean negative, LocalDate on) {
        Decision decision = book.decide(new Facts(group, reason, remarks, payer, negative), on);
        return decision.isCovered()
            ? new DenialVerdict(decision.action("class"), decision.action("action"), Integer.parseInt(decision.action("weight")), decision.because())
            : new DenialVerdict(REVIEW, REVIEW_ACTION, REVIEW_WEIGHT, decision.because());
    }
}
