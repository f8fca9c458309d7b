package org.claimwright.remittance.x12;

import static org.claimwright.edi.EdiProblem.Severity.ERROR;
import static org.claimwright.edi.EdiProblem.Severity.WARNING;

import java.util.Set;
import org.claimwright.edi.EdiProblem;
import org.claimwright.edi.GuideRule;
import org.claimwright.edi.Problems;
import org.claimwright.edi.Segment;
import org.claimwright.edi.rules.KeptPlace;
import org.claimwright.edi.rules.Sum;
import org.claimwright.edi.rules.Tags;
import org.claimwright.money.Money;

/**
 * The three balances of an 835 in one pass, so that each amount is read once: line (SVC02 less its CAS is SVC03), claim (CLP03 less all CAS of claim
 * and lines is CLP04), transaction (CLP04 less PLB is BPR02). An amount that is missing or no amount was reported by the matcher, and what it
 * belongs to is not compared.
 *
 * <p>That the lines' charges are the claim's charge is a warning: a payer that bundles may break it while the payment is explained. Posting
 * does not take such a claim apart by line; its payment goes to unapplied.
 */
final class Balance implements GuideRule {

    static final String LINE = "line-balance";
    static final String CLAIM = "claim-balance";
    static final String TRANSACTION = "transaction-balance";
    static final String LINES_ARE_THE_CLAIM = "line-charges-are-the-claim-charge";

    private static final int SNIP = 3;

    @Override
    public String name() {
        return "balance";
    }

    @Override
    public Set<String> tells() {
        return Set.of(LINE, CLAIM, TRANSACTION, LINES_ARE_THE_CLAIM);
    }

    @Override
    public Set<String> tags() {
        return Set.of("BPR", "LX", "CLP", "SVC", "CAS", "PLB");
    }

    @Override
    public Check start() {
        return new OneTransaction();
    }

    private static final class OneTransaction implements Check {

        private final Sum payment = new Sum();
        private final Sum claims = new Sum();
        private final Sum providerAdjustments = new Sum();
        private final Sum claimCharge = new Sum();
        private final Sum claimPaid = new Sum();
        private final Sum claimAdjusted = new Sum();
        private final Sum casAdjusted = new Sum();
        private final Sum linesCharge = new Sum();
        private final Sum lineCharge = new Sum();
        private final Sum linePaid = new Sum();
        private final Sum lineAdjusted = new Sum();
        private final KeptPlace paymentPlace = new KeptPlace();
        private final KeptPlace claimChargePlace = new KeptPlace();
        private final KeptPlace claimPaidPlace = new KeptPlace();
        private final KeptPlace linePlace = new KeptPlace();
        private boolean hasPayment;
        private boolean inClaim;
        private boolean inLine;
        private boolean hasLines;

        @Override
        public void segment(Segment segment, Problems problems) {
            switch (Tags.of(segment)) {
                case "BPR" -> beginPayment(segment);
                case "LX" -> closeClaim(problems);
                case "CLP" -> beginClaim(segment, problems);
                case "SVC" -> beginLine(segment, problems);
                case "CAS" -> adjust(segment);
                case "PLB" -> {
                    closeClaim(problems);
                    providerAdjustments.addEach(segment, 4, 14, 2);
                }
                default -> { /* no money that balances: AMT never does */ }
            }
        }

        private void beginPayment(Segment bpr) {
            if (!hasPayment) {
                hasPayment = true;
                payment.set(bpr, 2);
                paymentPlace.keep(bpr, 2);
            }
        }

        private void beginClaim(Segment clp, Problems problems) {
            closeClaim(problems);
            inClaim = true;
            hasLines = false;
            claimCharge.set(clp, 3);
            claimPaid.set(clp, 4);
            claimAdjusted.clear();
            linesCharge.clear();
            claimChargePlace.keep(clp, 3);
            claimPaidPlace.keep(clp, 4);
            claims.add(claimPaid);
        }

        private void beginLine(Segment svc, Problems problems) {
            closeLine(problems);
            inLine = true;
            hasLines = true;
            lineCharge.set(svc, 2);
            linePaid.set(svc, 3);
            lineAdjusted.clear();
            linesCharge.add(lineCharge);
            linePlace.keep(svc, 3);
        }

        private void adjust(Segment cas) {
            casAdjusted.clear();
            casAdjusted.addEach(cas, 3, 18, 3);
            claimAdjusted.add(casAdjusted);
            if (inLine) {
                lineAdjusted.add(casAdjusted);
            }
        }

        private void closeLine(Problems problems) {
            if (inLine) {
                inLine = false;
                compare(problems, linePlace, 3, LINE, lineCharge, lineAdjusted, linePaid);
            }
        }

        private void closeClaim(Problems problems) {
            closeLine(problems);
            if (!inClaim) {
                return;
            }
            inClaim = false;
            compare(problems, claimPaidPlace, 4, CLAIM, claimCharge, claimAdjusted, claimPaid);
            if (hasLines && claimCharge.isKnown() && linesCharge.isKnown() && claimCharge.cents() != linesCharge.cents()) {
                report(problems, claimChargePlace, 3, WARNING, LINES_ARE_THE_CLAIM, "claim charge " + claimCharge.money(),
                    "its lines' charges " + linesCharge.money() + offBy(claimCharge.cents(), linesCharge.cents()));
            }
        }

        private static void compare(Problems problems, KeptPlace place, int element, String rule, Sum charge, Sum adjusted, Sum paid) {
            if (charge.isKnown() && adjusted.isKnown() && paid.isKnown() && charge.cents() - adjusted.cents() != paid.cents()) {
                long leaves = charge.cents() - adjusted.cents();
                report(problems, place, element, ERROR, rule, "paid " + paid.money(), "charge " + charge.money() + " less adjustments "
                    + adjusted.money() + " leaves " + Money.ofCents(leaves) + offBy(leaves, paid.cents()));
            }
        }

        @Override
        public void end(Problems problems) {
            closeClaim(problems);
            if (hasPayment && payment.isKnown() && claims.isKnown() && providerAdjustments.isKnown()
                && claims.cents() - providerAdjustments.cents() != payment.cents()) {
                long leaves = claims.cents() - providerAdjustments.cents();
                report(problems, paymentPlace, 2, ERROR, TRANSACTION, "payment " + payment.money(), "claims " + claims.money()
                    + " less provider-level adjustments " + providerAdjustments.money() + " leaves " + Money.ofCents(leaves)
                    + offBy(leaves, payment.cents()));
            }
        }

        private static String offBy(long one, long other) {
            return " (off by " + Money.ofCents(Math.abs(one - other)) + ")";
        }

        private static void report(Problems problems, KeptPlace place, int element, EdiProblem.Severity severity, String rule, String found,
                                   String expected) {
            problems.at(place.place(), element, severity, rule, SNIP, "RULE", found, expected);
        }
    }
}
