package org.claimwright.denials;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.claimwright.denials.rules.DenialPriority;
import org.claimwright.money.Money;
import org.claimwright.receivables.Account;
import org.claimwright.source.Source;
import org.claimwright.workqueue.ItemEvent;

/**
 * One denial as its panel shows it. Personal health information: whoever shows it writes an audit row first.
 *
 * @param words     of the work item, deadline question included
 * @param decisions one per denied line, by line
 * @param lines     every line of the claim
 * @param waterfall from what was billed to what is left, in its order
 * @param history   the oldest first
 */
public record DenialDetail(DenialRow row, String words, DenialPriority priority, ClaimFacts claim, RemittanceFacts remittance,
                           List<LineDecision> decisions, List<ClaimLine> lines, List<Bar> waterfall, List<ItemEvent> history) {

    /** The claim. memberId and client may be null. */
    public record ClaimFacts(long claimId, String patientControlNumber, String payerClaimNumber, String patient, String memberId, String client,
                             LocalDate from, LocalDate to, boolean forwarded) {
    }

    /** The remittance that denied it. trace is TRN02; claim is where its CLP stands. */
    public record RemittanceFacts(long remittanceId, String trace, LocalDate paidOn, String fileName, Source claim) {
    }

    /**
     * What was decided about one denied line.
     *
     * @param lineNo  0 = the claim as a whole
     * @param remarks remark codes, separated by blanks
     * @param rule    {@code denials@2026.1/auth}, the rule none when no rule covers it
     * @param source  the CAS trio that it was decided on
     * @param segment the text of that CAS
     */
    public record LineDecision(int lineNo, String group, String reason, String remarks, Money open, String denialClass, String action, String rule,
                               String because, Source source, String segment) {
    }

    /** A line of the claim: what was billed, and what is open with insurer and patient now. */
    public record ClaimLine(int lineNo, String qualifier, String code, String modifiers, BigDecimal units, LocalDate serviceDate, Money charge,
                            Money insurerOpen, Money patientOpen, boolean denied) {
    }

    /** One bar of the waterfall: what its entries come to, signed so that billed less all bars between is the balance. */
    public record Bar(Step step, Money amount, List<BarEntry> entries) {
    }

    /** The bars in their order; each account of a claim stands in one of them. */
    public enum Step {
        BILLED, CONTRACTUAL, PAID, PATIENT, OTHER, BALANCE;

        static Step of(Account account) {
            return switch (account) {
                case CHARGES -> BILLED;
                case CONTRACTUAL -> CONTRACTUAL;
                case REMITTANCE_IN_TRANSIT -> PAID;
                case PATIENT_OPEN -> PATIENT;
                case INSURER_OPEN -> BALANCE;
                default -> OTHER;
            };
        }
    }

    /** An entry behind a bar; source null = an import or a person. {@link org.claimwright.receivables.Provenances} has its bytes and its rule's words. */
    public record BarEntry(UUID journalId, int entryNo, int lineNo, Account account, Money amount, LocalDate bookedOn, String rule, Source source) {
    }
}
