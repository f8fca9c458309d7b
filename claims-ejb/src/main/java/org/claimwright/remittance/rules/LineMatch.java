package org.claimwright.remittance.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.claimwright.money.Money;
import org.claimwright.remittance.ClaimPayment;
import org.claimwright.remittance.ClaimPayment.LinePayment;
import org.claimwright.remittance.ClaimPayment.Procedure;
import org.claimwright.remittance.rules.OurClaim.OurLine;

/**
 * Which service line of ours an SVC is about.
 *
 * @param lineNo of ours; {@link #CLAIM} = the claim as a whole; {@link #NONE} = a charged SVC without partner
 * @param reason what matched, or why nothing did
 */
public record LineMatch(int lineNo, String reason) {

    public static final int CLAIM = 0;
    public static final int NONE = -1;

    public boolean isFound() {
        return lineNo != NONE;
    }

    /** One match for each SVC, in their order. */
    public static List<LineMatch> of(ClaimPayment payment, OurClaim ours) {
        return new Matching(payment, ours.lines()).run();
    }

    /**
     * By line control number first, which a payer repeats when it splits a line, if only one line of ours has it. Then, among the lines with the
     * number or else among all, one to one by the procedure as billed (SVC06 where sent), modifiers, date, units and charge; then the same with
     * modifiers or units left out, for payers drop them, as long as only one line, or lines that are alike in all of it, can be meant. Never by code
     * alone.
     */
    private static final class Matching {

        private final ClaimPayment payment;
        private final List<OurLine> lines;
        private final LineMatch[] found;
        private final boolean[] taken;
        /** How many lines of ours have the SVC's control number. */
        private final int[] alike;

        Matching(ClaimPayment payment, List<OurLine> lines) {
            this.payment = payment;
            this.lines = lines;
            this.found = new LineMatch[payment.lines().size()];
            this.taken = new boolean[lines.size()];
            this.alike = payment.lines().stream().mapToInt(svc -> withNumber(svc.lineControlNumber())).toArray();
        }

        List<LineMatch> run() {
            byControlNumber();
            for (Closeness closeness : Closeness.values()) {
                byProcedure(closeness);
            }
            List<LineMatch> all = new ArrayList<>(found.length);
            for (int i = 0; i < found.length; i++) {
                all.add(found[i] == null ? withoutPartner(payment.lines().get(i), alike[i]) : found[i]);
            }
            return all;
        }

        private static LineMatch withoutPartner(LinePayment svc, int alike) {
            if (svc.charge().isZero()) {
                return new LineMatch(CLAIM, svc.paid().isZero() ? "extra line without charge" : "paid line without charge");
            }
            return new LineMatch(NONE, alike > 1 ? alike + " lines of ours have this control number, and procedure, date and charge do not tell which is meant"
                : "no line of ours with this control number, or with this procedure, date and charge");
        }

        private void byControlNumber() {
            for (int i = 0; i < found.length; i++) {
                String number = payment.lines().get(i).lineControlNumber();
                for (int j = 0; j < taken.length && found[i] == null && alike[i] == 1; j++) {
                    if (lines.get(j).controlNumber().equals(number)) {
                        found[i] = new LineMatch(lines.get(j).lineNo(), "line control number");
                        taken[j] |= !payment.lines().get(i).charge().isZero();
                    }
                }
            }
        }

        private int withNumber(String number) {
            int same = 0;
            for (OurLine line : lines) {
                same += !number.isEmpty() && line.controlNumber().equals(number) ? 1 : 0;
            }
            return same;
        }

        private void byProcedure(Closeness closeness) {
            for (int i = 0; i < found.length; i++) {
                if (found[i] == null) {
                    int line = onlyOne(payment.lines().get(i), alike[i] > 1, closeness);
                    if (line >= 0) {
                        found[i] = new LineMatch(lines.get(line).lineNo(), closeness.words);
                        taken[line] = true;
                    }
                }
            }
        }

        /** The first line that can be meant, if all that can be are alike; else -1. */
        private int onlyOne(LinePayment svc, boolean byNumber, Closeness closeness) {
            int first = -1;
            LocalDate served = payment.serviceDate(svc);
            for (int j = 0; j < taken.length; j++) {
                if (!taken[j] && (!byNumber || lines.get(j).controlNumber().equals(svc.lineControlNumber())) && closeness.fits(svc, served, lines.get(j))) {
                    if (first >= 0 && !alike(lines.get(first), lines.get(j))) {
                        return -1;
                    }
                    first = first < 0 ? j : first;
                }
            }
            return first;
        }

        private static boolean alike(OurLine one, OurLine other) {
            return one.code().equals(other.code()) && one.modifiers().equals(other.modifiers()) && one.charge().equals(other.charge())
                && one.units().compareTo(other.units()) == 0 && one.serviceDate().equals(other.serviceDate());
        }
    }

    private enum Closeness {
        ALL("procedure, modifiers, date, units and charge", true, true), FEWER_MODIFIERS("procedure, date, units and charge", false, true),
        OTHER_UNITS("procedure, date and charge", false, false);

        private final String words;
        private final boolean modifiers;
        private final boolean units;

        Closeness(String words, boolean modifiers, boolean units) {
            this.words = words;
            this.modifiers = modifiers;
            this.units = units;
        }

        boolean fits(LinePayment svc, LocalDate served, OurLine line) {
            Procedure billed = svc.submitted() == null ? svc.procedure() : svc.submitted();
            return billed.code().equals(line.code()) && isCharge(svc.charge(), line.charge()) && (served == null || served.equals(line.serviceDate()))
                && (modifiers ? billed.modifiers().equals(line.modifiers()) : line.modifiers().containsAll(billed.modifiers()))
                && (!units || unitsFit(svc, line.units()));
        }

        /** A payer that takes back under another status than 22 negates the charge. */
        private static boolean isCharge(Money theirs, Money ours) {
            return theirs.equals(ours) || theirs.negated().equals(ours);
        }

        /** SVC07 is what we billed; SVC05 where it is absent, and 1 where both are. */
        private static boolean unitsFit(LinePayment svc, BigDecimal ours) {
            BigDecimal billed = svc.unitsBilled() != null ? svc.unitsBilled() : svc.unitsPaid() != null ? svc.unitsPaid() : BigDecimal.ONE;
            return billed.compareTo(ours) == 0;
        }
    }
}
