package org.claimwright.claims.x12;

import static org.claimwright.edi.EdiProblem.Severity.ERROR;

import org.claimwright.edi.GuideRule;
import org.claimwright.edi.Problems;
import org.claimwright.edi.Segment;
import org.claimwright.edi.rules.KeptPlace;
import org.claimwright.edi.rules.Sum;
import org.claimwright.money.Money;

/** The total charge (2300 CLM02) is the sum of the charges of the lines (2400 SV102, SV203, SV302). What cannot be read is not compared. */
final class ClaimTotal extends ClaimCheck {

    static final String RULE = "claim-total";

    private final ClaimKind kind;
    private final Sum total = new Sum();
    private final Sum lines = new Sum();
    private final KeptPlace place = new KeptPlace();
    private boolean hasLines;
    private boolean hasCharge;

    private ClaimTotal(ClaimKind kind) {
        this.kind = kind;
    }

    static GuideRule of(ClaimKind kind) {
        return ClaimRule.of(RULE, () -> new ClaimTotal(kind), kind.service());
    }

    @Override
    void claim(Segment clm, Problems problems) {
        total.set(clm, 2);
        lines.clear();
        place.keep(clm, 2);
        hasLines = false;
    }

    @Override
    void line(Segment lx, Problems problems) {
        hasLines = true;
        hasCharge = false;
    }

    @Override
    void inClaim(Segment segment, Problems problems) {
        if (kind.isService(segment)) {
            hasCharge = true;
            lines.add(segment, kind.charge());
        }
    }

    @Override
    void lineEnds(Problems problems) {
        if (!hasCharge) {
            lines.forget();
        }
    }

    @Override
    void claimEnds(Problems problems) {
        if (hasLines && total.isKnown() && lines.isKnown() && total.cents() != lines.cents()) {
            problems.at(place.place(), 2, ERROR, RULE, 3, "RULE", "claim total " + total.money(), "sum of its lines' charges " + lines.money()
                + " (off by " + Money.ofCents(Math.abs(total.cents() - lines.cents())) + ")");
        }
    }
}
