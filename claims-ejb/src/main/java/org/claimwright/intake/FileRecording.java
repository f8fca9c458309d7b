package org.claimwright.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimwright.edi.EdiListener;
import org.claimwright.edi.EdiProblem;
import org.claimwright.edi.EdiProblem.Severity;
import org.claimwright.edi.FileVerdict;
import org.claimwright.edi.Leniency;
import org.claimwright.edi.Segment;
import org.claimwright.edi.TransactionHeader;
import org.claimwright.edi.TransactionResult;
import org.claimwright.exchange.EdiProblems;
import org.claimwright.exchange.EdiProblems.Noted;
import org.claimwright.exchange.Interchanges;
import org.claimwright.exchange.TransactionSets;
import org.claimwright.remittance.Outline;
import org.claimwright.remittance.RemittanceOutlines;
import org.claimwright.remittance.x12.RemittanceOutline;

/** One reading of one file: writes down what passes, a thousand rows at a time, and remembers what is to be handed on. */
final class FileRecording implements EdiListener {

    private static final int BATCH = 1000;
    /** So many problems of a file are kept, with their number if there were more. */
    private static final int MOST_PROBLEMS = 10_000;
    /** So many errors of each transaction are kept however many came before it: whoever posts it must see that it has some. */
    private static final int MOST_ERRORS_OF_ANY = 10;
    private static final String REMITTANCE = "835";

    private final long fileId;
    private final Set<Leniency> leniencies;
    private final Interchanges interchanges;
    private final TransactionSets transactionSets;
    private final EdiProblems problems;
    private final RemittanceOutlines outlines;

    private final List<Noted> waitingProblems = new ArrayList<>();
    private final List<TransactionResult> waitingTransactions = new ArrayList<>();
    /** Beside the transactions that wait; null for what is no remittance. */
    private final List<Outline> waitingOutlines = new ArrayList<>();
    private final List<Long> remittances = new ArrayList<>();
    private final UnreadParts unread = new UnreadParts();
    private int interchangeCount;
    private int problemCount;
    private int keptProblems;
    /** Of the transaction that passes. */
    private int transactionErrors;
    private boolean errorLeftOut;
    private int transactionOrdinal;
    private final FileVerdict verdict = new FileVerdict();
    /** Of the transaction that passes; null unless it is a remittance. */
    private RemittanceOutline outline;
    private String firstError;

    FileRecording(long fileId, Set<Leniency> leniencies, Interchanges interchanges, TransactionSets transactionSets, EdiProblems problems,
            RemittanceOutlines outlines) {
        this.fileId = fileId;
        this.leniencies = leniencies;
        this.interchanges = interchanges;
        this.transactionSets = transactionSets;
        this.problems = problems;
        this.outlines = outlines;
    }

    @Override
    public void transactionBegins(TransactionHeader header) {
        transactionOrdinal = header.ordinal();
        transactionErrors = 0;
        outline = header.transactionSet().equals(REMITTANCE) ? new RemittanceOutline() : null;
        if (outline != null) {
            outline.transactionBegins(header);
        }
    }

    @Override
    public void segment(Segment segment) {
        if (outline != null) {
            outline.segment(segment);
        }
    }

    @Override
    public void transactionEnds(TransactionResult result) {
        verdict.transactionEnds(result);
        if (outline == null) {
            unread.transactionEnds(result);
        } else {
            outline.transactionEnds(result);
        }
        waitingTransactions.add(result);
        waitingOutlines.add(outline == null ? null : outline.outline());
        if (waitingTransactions.size() == BATCH) {
            writeTransactions();
        }
    }

    @Override
    public void problem(EdiProblem problem) {
        verdict.problem(problem);
        if (problem.isError() && firstError == null) {
            firstError = words(problem);
        }
        problemCount++;
        boolean ofTransaction = problem.transaction() != null;
        boolean oneOfTheFirst = ofTransaction && problem.isError() && ++transactionErrors <= MOST_ERRORS_OF_ANY;
        if (problemCount <= MOST_PROBLEMS || oneOfTheFirst) {
            keep(problem, ofTransaction ? (Integer) transactionOrdinal : null);
        } else {
            errorLeftOut |= problem.isError();
        }
    }

    private void keep(EdiProblem problem, Integer transaction) {
        waitingProblems.add(new Noted(++keptProblems, transaction, problem));
        if (waitingProblems.size() == BATCH) {
            writeProblems();
        }
    }

    @Override
    public void interchangeEnds(InterchangeResult result) {
        interchanges.add(fileId, ++interchangeCount, result, leniencies.contains(Leniency.CONTROL_NUMBERS_RESTART));
        verdict.interchangeEnds(result);
        unread.interchangeEnds(result);
    }

    /** All was read: writes what still waits, and what the file lacks as a whole. */
    void finish() {
        if (interchangeCount > 0) {
            verdict.missing().ifPresent(this::problem);
        }
        writeTransactions();
        int leftOut = problemCount - keptProblems;
        if (leftOut > 0) {
            keep(new EdiProblem(null, null, null, null, null, null, null, null, null, 0, errorLeftOut ? Severity.ERROR : Severity.WARNING,
                    "too-many-problems", 1, "RULE", leftOut + " more problems in this file",
                    "at most " + MOST_PROBLEMS + " are kept, and the first " + MOST_ERRORS_OF_ANY + " errors of each transaction"), null);
        }
        writeProblems();
    }

    int interchanges() {
        return interchangeCount;
    }

    /** As check says. */
    boolean isAccepted() {
        return verdict.isAccepted();
    }

    /** Null when there is none. */
    String firstError() {
        return firstError;
    }

    /** The ids of the transactions that are an 835, accepted or not. */
    List<Long> remittances() {
        return remittances;
    }

    /** What a person has to see of the rest. */
    UnreadParts unread() {
        return unread;
    }

    private void writeTransactions() {
        List<Long> ids = transactionSets.addAll(fileId, waitingTransactions);
        Map<Long, Outline> read = new LinkedHashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            if (waitingOutlines.get(i) != null) {
                read.put(ids.get(i), waitingOutlines.get(i));
            }
        }
        outlines.addAll(read);
        remittances.addAll(read.keySet());
        waitingTransactions.clear();
        waitingOutlines.clear();
    }

    private void writeProblems() {
        problems.addAll(fileId, waitingProblems);
        waitingProblems.clear();
    }

    private static String words(EdiProblem problem) {
        String place = problem.segmentId() == null ? "" : problem.segmentId() + " at ";
        return "%sbyte %,d: %s, found %s, expected %s".formatted(place, problem.byteOffset(), problem.rule(), problem.found(), problem.expected());
    }
}
