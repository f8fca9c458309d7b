package org.claimwright.sandbox;

import java.util.List;
import java.util.stream.Stream;
import org.claimwright.money.Money;

/**
 * What a payer decided about a claim: one CLP with its lines.
 *
 * @param billed        what was asked; for a claim that is not ours, what the payer believes
 * @param status        CLP02
 * @param number        CLP07, the payer's claim number
 * @param adjustments   at the claim itself; those of the lines are in the lines
 * @param remarks       RARC of the MOA
 * @param forwardedTo   the payer that it was forwarded to (NM1*TT), or null
 * @param interest      AMT*I, zero when none; the money itself comes as PLB L6
 * @param fate          what a right poster does with it
 * @param afterOther    another payer's remittance of this claim was posted before, so that OA-23 is only a memo
 */
public record DecidedClaim(BilledClaim billed, String status, String number, Money charge, Money paid, List<Line> lines,
        List<Adjustment> adjustments, List<String> remarks, Payer forwardedTo, Money interest, Fate fate, boolean afterOther) {

    /** Where a right poster puts CLP04. */
    public enum Fate { POSTED, UNAPPLIED, UNAPPLIED_REVERSAL, NOT_POSTED }

    /** A trio of a CAS; positive lowers the payment. */
    public record Adjustment(String group, String reason, Money amount) {
        Adjustment negated() {
            return new Adjustment(group, reason, amount.negated());
        }
    }

    /**
     * An SVC.
     *
     * @param code  what was paid for; other than the billed code when the payer changed it
     * @param units paid units
     */
    public record Line(BilledClaim.Line billed, String code, int units, Money charge, Money paid, List<Adjustment> adjustments,
            List<String> remarks) {
        Line negated() {
            return new Line(billed, code, units, charge.negated(), paid.negated(), negate(adjustments), remarks);
        }
    }

    static List<Adjustment> negate(List<Adjustment> adjustments) {
        return adjustments.stream().map(Adjustment::negated).toList();
    }

    /** Every trio, of the claim and of its lines. */
    Stream<Adjustment> everyAdjustment() {
        return Stream.concat(adjustments.stream(), lines.stream().flatMap(line -> line.adjustments().stream()));
    }

    Money patientShare() {
        return Sum.of(everyAdjustment().filter(a -> a.group().equals("PR")).toList(), Adjustment::amount);
    }

    /** The same decision taken back: every amount negated, the groups and reasons kept (DOMAIN: a reversal negates every CAS). */
    DecidedClaim reversed() {
        return new DecidedClaim(billed, "22", number, charge.negated(), paid.negated(), lines.stream().map(Line::negated).toList(),
                negate(adjustments), remarks, null, Money.ZERO, Fate.UNAPPLIED_REVERSAL, afterOther);
    }

    DecidedClaim withStatus(String status) {
        return new DecidedClaim(billed, status, number, charge, paid, lines, adjustments, remarks, forwardedTo, interest, fate, afterOther);
    }

    DecidedClaim withNumber(String number) {
        return new DecidedClaim(billed, status, number, charge, paid, lines, adjustments, remarks, forwardedTo, interest, fate, afterOther);
    }

    DecidedClaim withPaid(Money paid) {
        return new DecidedClaim(billed, status, number, charge, paid, lines, adjustments, remarks, forwardedTo, interest, fate, afterOther);
    }

    DecidedClaim withFate(Fate fate) {
        return new DecidedClaim(billed, status, number, charge, paid, lines, adjustments, remarks, forwardedTo, interest, fate, afterOther);
    }

    DecidedClaim withInterest(Money interest) {
        return new DecidedClaim(billed, status, number, charge, paid, lines, adjustments, remarks, forwardedTo, interest, fate, afterOther);
    }

    DecidedClaim forwardedTo(Payer next) {
        return new DecidedClaim(billed, "19", number, charge, paid, lines, adjustments, List.of("MA18"), next, interest, fate, afterOther);
    }

    DecidedClaim afterOtherPayer() {
        return new DecidedClaim(billed, status, number, charge, paid, lines, adjustments, remarks, forwardedTo, interest, fate, true);
    }
}
