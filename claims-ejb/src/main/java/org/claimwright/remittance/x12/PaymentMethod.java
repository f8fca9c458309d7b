package org.claimwright.remittance.x12;

import static org.claimwright.edi.EdiProblem.Severity.ERROR;
import static org.claimwright.edi.EdiProblem.Severity.WARNING;

import java.util.Set;
import org.claimwright.edi.GuideRule;
import org.claimwright.edi.Problems;
import org.claimwright.edi.Segment;
import org.claimwright.edi.rules.Sum;
import org.claimwright.edi.rules.Tags;

/**
 * BPR and TRN: a payment is never negative, and no payment (NON) is zero: errors, for the money contradicts itself. Missing bank details of an
 * electronic payment (ACH), another method than NON for zero dollars and a payer identifier that differs between BPR10 and TRN03 are a payer's
 * slips: warnings.
 */
final class PaymentMethod implements GuideRule {

    static final String NOT_NEGATIVE = "payment-not-negative";
    static final String NO_PAYMENT_IS_ZERO = "no-payment-is-zero";
    static final String ZERO_IS_NO_PAYMENT = "zero-is-no-payment";
    static final String BANK_DETAILS = "bank-details";
    static final String ONE_PAYER = "payer-identifier-agrees";

    private static final int[] ACH_ELEMENTS = {5, 6, 7, 8, 9, 10, 12, 13, 14, 15};

    @Override
    public String name() {
        return "payment-method";
    }

    @Override
    public Set<String> tells() {
        return Set.of(NOT_NEGATIVE, NO_PAYMENT_IS_ZERO, ZERO_IS_NO_PAYMENT, BANK_DETAILS, ONE_PAYER);
    }

    @Override
    public Set<String> tags() {
        return Set.of("BPR", "TRN");
    }

    @Override
    public Check start() {
        return new OneTransaction();
    }

    private static final class OneTransaction implements Check {

        private final Sum amount = new Sum();
        private String payer = "";

        @Override
        public void segment(Segment segment, Problems problems) {
            switch (Tags.of(segment)) {
                case "BPR" -> bpr(segment, problems);
                case "TRN" -> {
                    if (!payer.isEmpty() && segment.has(3) && !segment.is(3, payer)) {
                        problems.element(3, 0, WARNING, ONE_PAYER, 4, "RULE", "another payer identifier", "the same as BPR10");
                    }
                }
                default -> { /* no payment */ }
            }
        }

        private void bpr(Segment bpr, Problems problems) {
            payer = bpr.text(10);
            amount.set(bpr, 2);
            boolean none = bpr.is(4, "NON");
            if (amount.isKnown() && amount.cents() < 0) {
                problems.element(2, 0, ERROR, NOT_NEGATIVE, 4, "RULE", amount.money().toString(), "zero or more: a negative balance is carried by PLB FB");
            } else if (amount.isKnown() && none && amount.cents() != 0) {
                problems.element(2, 0, ERROR, NO_PAYMENT_IS_ZERO, 4, "RULE", amount.money().toString(), "0 where BPR04 is NON");
            } else if (amount.isKnown() && !none && amount.cents() == 0) {
                problems.element(4, 0, WARNING, ZERO_IS_NO_PAYMENT, 4, "RULE", bpr.text(4), "NON where BPR02 is 0");
            }
            if (bpr.is(4, "ACH")) {
                for (int element : ACH_ELEMENTS) {
                    if (!bpr.has(element)) {
                        problems.element(element, 0, WARNING, BANK_DETAILS, 4, "RULE", null, "a value where BPR04 is ACH");
                    }
                }
            }
        }
    }
}
