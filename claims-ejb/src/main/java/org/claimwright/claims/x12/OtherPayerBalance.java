package org.claimwright.claims.x12;

import static org.claimwright.edi.EdiProblem.Severity.ERROR;

import org.claimwright.edi.GuideRule;
import org.claimwright.edi.Problems;
import org.claimwright.edi.Segment;
import org.claimwright.edi.rules.KeptPlace;
import org.claimwright.edi.rules.Sum;
import org.claimwright.money.Money;

/**
 * What another payer decided balances, as the guides' chapter on coordination of benefits has it, for each payer that has adjudicated the claim (2320
 * AMT*D): the line's charge is SVD02 plus the CAS of its 2430; CLM02 is AMT*D plus the CAS of 2320 and of 2430; and where it told its lines, AMT*D is the
 * sum of SVD02 less the CAS of 2320. A line unbundled into several 2430 of one payer is summed. The claim is compared only where the lines were right, so
 * that one wrong amount is one problem. Two 2320 with one identifier are not compared.
 */
final class OtherPayerBalance extends ClaimCheck {

    static final String RULE = "other-payer-balance";
    static final String LINE = "other-payer-line-balance";
    static final String LINES = "other-payer-paid-is-its-lines";

    private final ClaimKind kind;
    private final OtherPayers payers = new OtherPayers();
    private final Sum total = new Sum();
    private final Sum charge = new Sum();

    private OtherPayerBalance(ClaimKind kind) {
        this.kind = kind;
    }

    static GuideRule of(ClaimKind kind) {
        return ClaimRule.of(RULE, () -> new OtherPayerBalance(kind), "SBR", "NM1", "AMT", "CAS", "SVD", kind.service()).telling(RULE, LINE, LINES);
    }

    @Override
    void claim(Segment clm, Problems problems) {
        payers.begin();
        total.set(clm, 2);
    }

    @Override
    void line(Segment lx, Problems problems) {
        payers.lineBegins();
        charge.clear();
        charge.forget();
    }

    @Override
    void inClaim(Segment segment, Problems problems) {
        if (kind.isService(segment)) {
            charge.set(segment, kind.charge());
        } else {
            payers.follow(segment);
        }
    }

    @Override
    void lineEnds(Problems problems) {
        for (int i = 0; i < payers.count(); i++) {
            OtherPayer payer = payers.get(i);
            if (payer.onLine && !payer.ambiguous && charge.isKnown() && payer.linePaid.isKnown() && payer.lineAdjusted.isKnown()) {
                long told = payer.linePaid.cents() + payer.lineAdjusted.cents();
                payer.lineOff |= told != charge.cents();
                compare(problems, payer.linePlace, LINE, charge.cents(), told, "line charge", "paid and adjustments of the line");
            }
        }
    }

    @Override
    void claimEnds(Problems problems) {
        for (int i = 0; i < payers.count(); i++) {
            OtherPayer payer = payers.get(i);
            if (payer.adjudicated && !payer.ambiguous && !payer.lineOff && total.isKnown() && isKnown(payer)) {
                compareClaim(problems, payer);
            }
        }
    }

    private static boolean isKnown(OtherPayer payer) {
        return payer.paid.isKnown() && payer.claimAdjusted.isKnown() && payer.linesPaid.isKnown() && payer.linesAdjusted.isKnown();
    }

    private void compareClaim(Problems problems, OtherPayer payer) {
        long told = payer.paid.cents() + payer.claimAdjusted.cents() + payer.linesAdjusted.cents();
        compare(problems, payer.paidPlace, RULE, total.cents(), told, "claim total", "paid and adjustments of claim and lines");
        if (told == total.cents() && payer.onAnyLine) {
            long ofLines = payer.linesPaid.cents() - payer.claimAdjusted.cents();
            compare(problems, payer.paidPlace, LINES, ofLines, payer.paid.cents(), "paid for the lines less adjustments of the claim", "paid for the claim");
        }
    }

    private static void compare(Problems problems, KeptPlace place, String rule, long should, long is, String whatShould, String whatIs) {
        if (should != is) {
            problems.at(place.place(), 2, ERROR, rule, 3, "RULE", whatIs + " " + Money.ofCents(is), whatShould + " " + Money.ofCents(should)
                + " (off by " + Money.ofCents(Math.abs(should - is)) + ")");
        }
    }
}
