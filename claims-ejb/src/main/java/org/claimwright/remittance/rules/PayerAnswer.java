package org.claimwright.remittance.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.claimwright.money.Money;
import org.claimwright.receivables.Account;

/**
 * What one payer answered about a claim of ours: a posted CLP, summed by our lines.
 *
 * @param reference of its work items, {@code remittance:12/claim:3}
 * @param place     of the payer in the coordination of benefits as CLP02 tells it: 1 primary, 2 secondary, 3 tertiary
 * @param payer     TRN03
 * @param paidOn    of its remittance
 * @param byLine    it has service lines; else it was decided as a whole
 * @param lines     by our line number; 0 = the claim as a whole
 */
public record PayerAnswer(String reference, int place, String payer, LocalDate paidOn, boolean byLine, Map<Integer, Amounts> lines) {

    /**
     * What it said about a line, as sent.
     *
     * @param prior OA-23: what earlier payers paid and adjusted
     * @param open  what the posting rulebook leaves open
     */
    public record Amounts(Money paid, Money contractual, Money patient, Money prior, Money open) {

        public static final Amounts ZERO = new Amounts(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

        public static Amounts ofPaid(Money paid) {
            return new Amounts(paid, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);
        }

        /** @param account where the posting rulebook sends the adjustment */
        public static Amounts of(Account account, Money amount) {
            return switch (account) {
                case CONTRACTUAL -> new Amounts(Money.ZERO, amount, Money.ZERO, Money.ZERO, Money.ZERO);
                case PATIENT_OPEN -> new Amounts(Money.ZERO, Money.ZERO, amount, Money.ZERO, Money.ZERO);
                case PRIOR_PAYER -> new Amounts(Money.ZERO, Money.ZERO, Money.ZERO, amount, Money.ZERO);
                default -> new Amounts(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, amount);
            };
        }

        boolean leavesOpenOnly() {
            return paid.isZero() && contractual.isZero() && patient.isZero() && prior.isZero();
        }

        public Amounts plus(Amounts other) {
            return new Amounts(paid.plus(other.paid), contractual.plus(other.contractual), patient.plus(other.patient), prior.plus(other.prior),
                open.plus(other.open));
        }
    }

    /** Gathers what a CLP says of our lines, for the posting and for the history alike. */
    public static final class Gathering {

        private final Map<Integer, Amounts> lines = new TreeMap<>();
        private Money atClaim;
        private boolean byLine;

        /** @param paid of the CLP, CLP04 */
        public Gathering(Money paid) {
            this.atClaim = paid;
        }

        public void paid(int line, Money amount) {
            byLine = true;
            atClaim = atClaim.minus(amount);
            lines.merge(line, Amounts.ofPaid(amount), Amounts::plus);
        }

        public void adjusted(int line, Account account, Money amount) {
            lines.merge(line, Amounts.of(account, amount), Amounts::plus);
        }

        public PayerAnswer answer(String reference, String status, String payer, LocalDate on) {
            Map<Integer, Amounts> all = new TreeMap<>(lines);
            if (!byLine || !atClaim.isZero()) {
                all.merge(LineMatch.CLAIM, Amounts.ofPaid(atClaim), Amounts::plus);
            }
            return new PayerAnswer(reference, place(status), payer, on, byLine, all);
        }
    }

    /** Of a CLP that is posted, its lines and trios matched to ours. */
    public static PayerAnswer of(ClaimFacts facts, List<ClaimPosting.Line> lines, List<ClaimPosting.Adjusted> adjustments, LocalDate on) {
        Gathering gathering = new Gathering(facts.claim().paid());
        lines.stream().filter(line -> line.payment() != null).forEach(line -> gathering.paid(line.lineNo(), line.payment().paid()));
        adjustments.forEach(adjusted -> gathering.adjusted(adjusted.lineNo(), adjusted.account(), adjusted.adjustment().amount()));
        return gathering.answer(facts.reference(), facts.claim().status(), facts.payer().identifier(), on);
    }

    /** Of a payer that answers with this CLP02. */
    public static int place(String status) {
        return switch (status) {
            case "2", "20" -> 2;
            case "3", "21" -> 3;
            default -> 1;
        };
    }

    /** It pays or adjusts something; else it only leaves open, as the denial of a claim that was sent again. */
    boolean closes() {
        return lines.values().stream().anyMatch(amounts -> !amounts.leavesOpenOnly());
    }

    boolean tellsPrior() {
        return lines.values().stream().anyMatch(amounts -> !amounts.prior().isZero());
    }

    /** It says itself that somebody comes before it. */
    boolean isLater() {
        return place > 1 || tellsPrior();
    }
}
