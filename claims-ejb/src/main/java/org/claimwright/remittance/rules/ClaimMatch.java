package org.claimwright.remittance.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimwright.claims.ControlKey;
import org.claimwright.remittance.ClaimPayment;

/**
 * Which claim of ours a CLP is about.
 *
 * @param claim  null when it is none, or nobody can say which
 * @param score  0 to 100, for a person to sort by: how sure
 * @param reason what matched, or why nothing did
 */
public record ClaimMatch(OurClaim claim, int score, String reason) {

    public boolean isFound() {
        return claim != null;
    }

    /**
     * For whom a remittance is.
     *
     * @param clientId its payee
     * @param payerId  null when we do not know the payer
     */
    public record Parties(Integer clientId, Integer payerId) {

        boolean areOf(OurClaim claim) {
            return isPayeeOf(claim) && payerId != null && payerId == claim.payerId();
        }

        boolean isPayeeOf(OurClaim claim) {
            return claim.clientId() == null || claim.clientId().equals(clientId);
        }
    }

    /**
     * Claims of ours that the CLPs of one remittance may be about, found by any of their numbers. A claim of another client is never meant. The
     * payer counts where the control number did not come back exactly: another payer's number says nothing.
     */
    public static final class Candidates {

        private final Parties parties;
        private final Map<String, OurClaim> byControlNumber = new HashMap<>();
        private final Map<String, List<OurClaim>> byKey = new HashMap<>();
        private final Map<String, List<OurClaim>> byPayerClaimNumber = new HashMap<>();
        private final Map<String, List<OurClaim>> byLearnedNumber = new HashMap<>();

        public Candidates(Parties parties, List<OurClaim> claims) {
            this.parties = parties;
            for (OurClaim claim : claims) {
                byControlNumber.put(claim.patientControlNumber(), claim);
                add(byKey, claim.controlKey(), claim);
                if (parties.areOf(claim)) {
                    add(byPayerClaimNumber, claim.payerClaimNumber(), claim);
                }
                if (parties.isPayeeOf(claim)) {
                    claim.learnedNumbers().forEach(number -> add(byLearnedNumber, number, claim));
                }
            }
        }

        private static void add(Map<String, List<OurClaim>> by, String number, OurClaim claim) {
            if (!number.isEmpty()) {
                by.computeIfAbsent(number, n -> new ArrayList<>(1)).add(claim);
            }
        }

        /**
         * The patient control number exactly; else by its letters and digits if only one claim has them; else the payer's claim number if only
         * one claim has it, as imported or as an earlier remittance told it. Two numbers that point to different claims match nothing.
         */
        public ClaimMatch match(ClaimPayment payment) {
            List<OurClaim> byNumber = byPayerClaimNumber.getOrDefault(payment.payerClaimNumber(), List.of());
            OurClaim exact = byControlNumber.get(payment.patientControlNumber());
            if (exact != null) {
                return parties.isPayeeOf(exact) ? agree(exact, byNumber, 95, "patient control number")
                    : nothing("the claim with this patient control number is not of the client that was paid");
            }
            List<OurClaim> alike = byKey.getOrDefault(ControlKey.of(payment.patientControlNumber()), List.of());
            List<OurClaim> meant = alike.stream().filter(parties::areOf).toList();
            if (meant.size() == 1) {
                return agree(meant.get(0), byNumber, 80, "patient control number by its letters and digits");
            }
            if (byNumber.size() == 1 && (meant.isEmpty() || meant.contains(byNumber.get(0)))) {
                return new ClaimMatch(byNumber.get(0), 70, "payer claim number");
            }
            List<OurClaim> learned = byLearnedNumber.getOrDefault(payment.payerClaimNumber(), List.of());
            if (byNumber.isEmpty() && meant.isEmpty() && learned.size() == 1) {
                return new ClaimMatch(learned.get(0), 65, "payer claim number of an earlier remittance");
            }
            return nothing(why(alike.size(), meant.size(), Math.max(byNumber.size(), learned.size())));
        }

        private static String why(int alike, int meant, int byNumber) {
            if (meant > 1) {
                return meant + " claims have this patient control number but for punctuation and case";
            }
            if (byNumber > 1) {
                return byNumber + " claims have this payer claim number";
            }
            return alike > 0 ? "a claim has this patient control number but for punctuation and case, but it is another client's or payer's"
                : "no claim has this patient control number or payer claim number";
        }

        private static ClaimMatch agree(OurClaim claim, List<OurClaim> byNumber, int score, String reason) {
            if (byNumber.isEmpty()) {
                return new ClaimMatch(claim, score, reason);
            }
            return byNumber.contains(claim) ? new ClaimMatch(claim, score + 5, reason + " and payer claim number")
                : nothing("patient control number and payer claim number point to different claims");
        }

        private static ClaimMatch nothing(String why) {
            return new ClaimMatch(null, 0, why);
        }
    }
}
