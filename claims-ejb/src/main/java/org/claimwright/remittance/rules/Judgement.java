package org.claimwright.remittance.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claimwright.codes.ShownCode;
import org.claimwright.edi.Leniency;
import org.claimwright.money.Money;

/**
 * What is to be done with one ST of an 835, decided before any of it is posted.
 *
 * @param reason        null unless it is held
 * @param words         for a person: every reason that holds it; null when nothing is to be said
 * @param takesIdentity no other remittance with its key can be posted without a person
 * @param duplicateOf   the remittance that it repeats, or seems to; null when there is none
 */
public record Judgement(State state, HoldReason reason, String words, boolean takesIdentity, Long duplicateOf) {

    public enum State { HELD, HELD_FOR_RELEASE, DUPLICATE, TEST, POSTED }

    /** The first three hold it whole: nobody can release it. The others a person can. */
    public enum HoldReason { UNBALANCED, UNREADABLE, TRUNCATED, STRUCTURE, SUSPECTED_DUPLICATE, UNKNOWN_PAYEE }

    /** Errors of a claim or line: they do not hold the ST, its claim's payment goes to unapplied instead. */
    private static final Set<String> OF_ONE_CLAIM = Set.of("line-balance", "claim-balance");
    private static final int MOST_NAMED = 10;

    /**
     * An error that the check found.
     *
     * @param where segment with its ordinal, e.g. {@code N1 (segment 7, byte 356)}
     */
    public record StructureError(String rule, String where, String found, String expected) {

        boolean isMissingTechnicalContact() {
            return rule.equals("missing-segment") && "PER with qualifier BL in 1000A".equals(expected);
        }

        String words() {
            return where + ": " + rule + ", found " + found + ", expected " + expected;
        }
    }

    /**
     * A remittance with the same payer, trace and date that has taken its identity, or that a person released.
     *
     * @param samePayee to the same payee
     * @param sameBody  element by element
     */
    public record Alike(long remittanceId, Money payment, boolean samePayee, boolean sameBody) {
    }

    /**
     * What is known of an ST.
     *
     * @param test       ISA15 = T in an organisation that does not post tests
     * @param unreadable amounts of BPR, TRN, CLP or PLB that cannot be read; the sums are of the others
     * @param payment    null when it cannot be read
     * @param errors     those that are listed
     * @param errorCount how many there are, listed or not: of one that is not listed nobody knows whether it may be overlooked
     * @param payee      how the remittance names it, for the words
     * @param currency   CUR02, empty = US dollars
     */
    public record Known(boolean test, boolean truncated, List<String> unreadable, Money payment, Money claims, Money providerAdjustments,
                        List<StructureError> errors, int errorCount, Set<Leniency> leniencies, boolean payeeKnown, String payee, String currency,
                        List<Alike> alike) {

        int unlisted() {
            return Math.max(0, errorCount - errors.size());
        }
    }

    /** A test wins over everything; then what makes the money unsure; then what was here before; then what a person may release. */
    public static Judgement of(Known known) {
        if (known.test()) {
            return new Judgement(State.TEST, null, "the interchange is marked as a test (ISA15 = T): read and answered, not posted", false, null);
        }
        if (known.truncated()) {
            return held(HoldReason.TRUNCATED, "the transaction is cut off before its SE: a complete copy will post");
        }
        if (!known.unreadable().isEmpty()) {
            return held(HoldReason.UNREADABLE, "amounts or keys cannot be read: " + String.join(", ", known.unreadable()));
        }
        if (!known.currency().isEmpty() && !known.currency().equals("USD")) {
            return held(HoldReason.UNREADABLE, "its amounts are in " + ShownCode.of(known.currency()) + ", our books in US dollars");
        }
        Optional<String> unbalanced = RemittanceBalance.ofRemittance(known.claims(), known.providerAdjustments(), known.payment());
        if (unbalanced.isPresent()) {
            return held(HoldReason.UNBALANCED, unbalanced.get());
        }
        for (Alike alike : known.alike()) {
            if (alike.sameBody()) {
                return new Judgement(State.DUPLICATE, null, "the same payment as remittance " + alike.remittanceId() + ", issued again", false, alike.remittanceId());
            }
        }
        return forRelease(known);
    }

    private static Judgement held(HoldReason reason, String words) {
        return new Judgement(State.HELD, reason, words, false, null);
    }

    private static Judgement forRelease(Known known) {
        List<String> words = new ArrayList<>();
        HoldReason reason = null;
        Optional<Alike> suspect = suspect(known);
        if (suspect.isPresent()) {
            reason = HoldReason.SUSPECTED_DUPLICATE;
            words.add("payer, trace and date are those of remittance " + suspect.get().remittanceId() + " (payment " + suspect.get().payment()
                + "), but the content differs");
        }
        if (!known.payeeKnown()) {
            reason = reason == null ? HoldReason.UNKNOWN_PAYEE : reason;
            words.add("no client has the payee's NPI or tax id (" + shown(known.payee()) + "): releasing it chooses the client");
        }
        List<StructureError> errors = known.errors().stream().filter(error -> !OF_ONE_CLAIM.contains(error.rule())).toList();
        int unlisted = known.unlisted();
        if (unlisted > 0 || !errors.isEmpty() && !releaseThemselves(errors, known.leniencies())) {
            reason = reason == null ? HoldReason.STRUCTURE : reason;
            words.add(listed(errors, unlisted));
        }
        return reason == null ? new Judgement(State.POSTED, null, null, true, null)
            : new Judgement(State.HELD_FOR_RELEASE, reason, String.join("; ", words), suspect.isEmpty(), suspect.map(Alike::remittanceId).orElse(null));
    }

    /** Payers reuse the trace of a payment of zero: two of those with other content are two remittances. */
    private static Optional<Alike> suspect(Known known) {
        return known.alike().stream().filter(alike -> alike.samePayee() && !(known.payment().isZero() && alike.payment().isZero())).findFirst();
    }

    /** A person chooses by it; but what stands there can be anything. */
    private static String shown(String payee) {
        return payee.matches("[A-Za-z0-9: -]{1,30}") ? payee : "a value that is no identifier";
    }

    private static boolean releaseThemselves(List<StructureError> errors, Set<Leniency> leniencies) {
        return leniencies.contains(Leniency.REMITTANCE_WITHOUT_TECHNICAL_CONTACT) && errors.stream().allMatch(StructureError::isMissingTechnicalContact);
    }

    private static String listed(List<StructureError> errors, int unlisted) {
        List<String> named = new ArrayList<>(errors.stream().limit(MOST_NAMED).map(StructureError::words).toList());
        int more = errors.size() - named.size();
        if (more > 0) {
            named.add("and " + more + " more");
        }
        if (unlisted > 0) {
            named.add(unlisted + " that the file's list of problems had no room for");
        }
        int count = errors.size() + unlisted;
        return (count == 1 ? "1 error: " : count + " errors: ") + String.join("; ", named);
    }
}
