package org.claimwright.remittance.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    /** A patient control number as it is compared when it did not come back exactly: upper case, letters and digits only. */
    public static String key(String patientControlNumber) {
        StringBuilder key = new StringBuilder(patientControlNumber.length());
        for (char c : patientControlNumber.toUpperCase(Locale.ROOT).toCharArray()) {
            if (c >= 'A' && c <= 'Z' || c >= '0' && c <= '9') {
                key.append(c);
            }
        }
        return key.toString();
    }

    /** Claims of ours that a set of CLPs may be about, found by any of their numbers. */
    public static final class Candidates {

        private final Map<String, OurClaim> byControlNumber = new HashMap<>();
        private final Map<String, List<OurClaim>> byKey = new HashMap<>();
        private final Map<String, List<OurClaim>> byPayerClaimNumber = new HashMap<>();

        public Candidates(List<OurClaim> claims) {
            for (OurClaim claim : claims) {
                byControlNumber.put(claim.patientControlNumber(), claim);
                byKey.computeIfAbsent(claim.controlKey(), key -> new ArrayList<>(1)).add(claim);
                if (!claim.payerClaimNumber().isEmpty()) {
                    byPayerClaimNumber.computeIfAbsent(claim.payerClaimNumber(), number -> new ArrayList<>(1)).add(claim);
                }
            }
        }

        /**
         * The patient control number exactly; else by its letters and digits if only one claim has them; else the payer's claim number if only
         * one claim has it. Two numbers that point to different claims match nothing.
         */
        public ClaimMatch match(ClaimPayment payment) {
            List<OurClaim> byNumber = payment.payerClaimNumber().isEmpty() ? List.of()
                : byPayerClaimNumber.getOrDefault(payment.payerClaimNumber(), List.of());
            OurClaim exact = byControlNumber.get(payment.patientControlNumber());
            if (exact != null) {
                return agree(exact, byNumber, 95, "patient control number");
            }
            String key = key(payment.patientControlNumber());
            List<OurClaim> alike = key.isEmpty() ? List.of() : byKey.getOrDefault(key, List.of());
            if (alike.size() == 1) {
                return agree(alike.get(0), byNumber, 80, "patient control number by its letters and digits");
            }
            if (byNumber.size() == 1 && (alike.isEmpty() || alike.contains(byNumber.get(0)))) {
                return new ClaimMatch(byNumber.get(0), 70, "payer claim number");
            }
            if (alike.size() > 1) {
                return nothing(alike.size() + " claims have this patient control number but for punctuation and case");
            }
            return nothing(byNumber.size() > 1 ? byNumber.size() + " claims have this payer claim number"
                : "no claim has this patient control number or payer claim number");
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
