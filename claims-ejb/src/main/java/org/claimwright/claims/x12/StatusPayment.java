package org.claimwright.claims.x12;

import static org.claimwright.edi.EdiProblem.Severity.WARNING;

import java.util.Set;
import org.claimwright.edi.GuideRule;
import org.claimwright.edi.Problems;
import org.claimwright.edi.Segment;

/**
 * What the status of a claim (STC of 2200D and 2200E in a 277) says of its payment: a claim that is paid (F1) has an amount and the day of its decision, one
 * that is pending (P0 to P5) has no payment. Warnings: money moves by the 835 alone.
 */
final class StatusPayment implements GuideRule {

    static final String PAID = "status-paid-says-how-much";
    static final String PENDING = "status-pending-is-not-paid";

    private static final int SNIP = 4;
    private static final int PAYMENT = 5;
    private static final int DECISION_DATE = 6;

    @Override
    public String name() {
        return "status-payment";
    }

    @Override
    public Set<String> tells() {
        return Set.of(PAID, PENDING);
    }

    @Override
    public Set<String> tags() {
        return Set.of("STC");
    }

    @Override
    public Check start() {
        return this::check;
    }

    private void check(Segment stc, Problems problems) {
        if (!stc.loop().equals("2200D") && !stc.loop().equals("2200E")) {
            return;
        }
        String category = stc.text(1);
        if (category.equals("F1")) {
            require(stc, PAYMENT, "what was paid where STC01 is F1", problems);
            require(stc, DECISION_DATE, "the day of the decision where STC01 is F1", problems);
        } else if (category.startsWith("P") && isMoreThanNothing(stc)) {
            problems.element(PAYMENT, 0, WARNING, PENDING, SNIP, "RULE", "a payment", "none while the claim is pending");
        }
    }

    private static void require(Segment stc, int element, String expected, Problems problems) {
        if (!stc.has(element)) {
            problems.element(element, 0, WARNING, PAID, SNIP, "IK403-2", "nothing", expected);
        }
    }

    private static boolean isMoreThanNothing(Segment stc) {
        try {
            return stc.has(PAYMENT) && stc.cents(PAYMENT) != 0;
        } catch (NumberFormatException unreadable) {
            return false;
        }
    }
}
