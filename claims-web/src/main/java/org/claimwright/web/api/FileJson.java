package org.claimwright.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import org.claimwright.edi.EdiProblem;
import org.claimwright.exchange.FileReport;
import org.claimwright.exchange.FileReport.TransactionReport;
import org.claimwright.money.Money;
import org.claimwright.remittance.RemittanceReport;

/**
 * A file as the API shows it.
 *
 * @param arrivals how often its bytes came in
 * @param done     the system has nothing left to do for it or for its remittances
 * @param stuck    of what is left, the work that failed so often that a person has to look: it goes on only when it is tried again
 */
public record FileJson(long fileId, String name, String partner, String state, Boolean accepted, String problem, int arrivals, boolean done,
                       List<StuckJson> stuck, List<ProblemJson> problems, List<TransactionJson> transactions) {

    /** A problem, as {@code check --json} prints it. */
    public record ProblemJson(String interchange, String group, String transaction, Integer segment, String segmentId, String loop,
                              Integer element, Integer component, Integer repetition, @JsonProperty("byte") long byteOffset, String severity,
                              String rule, int snip, String code, String found, String expected) {

        static ProblemJson of(EdiProblem problem) {
            return new ProblemJson(problem.interchange(), problem.group(), problem.transaction(), problem.segment(), problem.segmentId(),
                    problem.loop(), problem.element(), problem.component(), problem.repetition(), problem.byteOffset(),
                    problem.severity().name().toLowerCase(Locale.ROOT), problem.rule(), problem.snip(), problem.code(), problem.found(),
                    problem.expected());
        }
    }

    /** Work that is stuck: its item, by whose number it is tried again, and why. */
    public record StuckJson(long itemId, String words) {
    }

    /** An ST: {@code guide} is null when we read none for it, {@code remittance} when it is none, or not yet. */
    public record TransactionJson(long transactionId, String interchange, String group, String control, String transactionSet, String version,
                                  String guide, boolean accepted, int errors, int warnings, RemittanceJson remittance) {

        static TransactionJson of(TransactionReport transaction, RemittanceJson remittance) {
            return new TransactionJson(transaction.transactionId(), transaction.interchange(), transaction.group(), transaction.control(),
                    transaction.transactionSet(), transaction.version(), transaction.guide(), transaction.accepted(), transaction.errors(), transaction.warnings(), remittance);
        }
    }

    /** A remittance, with what is still denied of it. */
    public record RemittanceJson(long remittanceId, String state, String holdReason, String holdWords, String trace, Money payment, int claims,
                                 Money paid, Money adjusted, Money patient, Money denied, Money unapplied, Money difference) {

        static RemittanceJson of(RemittanceReport remittance, Money denied) {
            return new RemittanceJson(remittance.remittanceId(), remittance.state(), remittance.holdReason(), remittance.holdWords(),
                    remittance.trace(), remittance.payment(), remittance.claims(), remittance.paid(), remittance.adjusted(), remittance.patient(),
                    denied, remittance.unapplied(), remittance.difference());
        }
    }

    static FileJson of(FileReport file, boolean done, List<StuckJson> stuck, List<TransactionJson> transactions) {
        return new FileJson(file.fileId(), file.name(), file.partner(), file.state(), file.accepted(), file.problem(), file.arrivals(), done, stuck,
                file.problems().stream().map(ProblemJson::of).toList(), transactions);
    }
}
