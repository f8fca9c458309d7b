package org.claimwright.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.claimwright.edi.EdiListener;
import org.claimwright.edi.EdiProblem;
import org.claimwright.edi.FileVerdict;
import org.claimwright.edi.Leniency;
import org.claimwright.edi.TransactionHeader;
import org.claimwright.edi.TransactionResult;
import org.claimwright.exchange.EdiProblems;
import org.claimwright.exchange.EdiProblems.Noted;
import org.claimwright.exchange.Interchanges;
import org.claimwright.exchange.TransactionSets;

/** One reading of one file: writes down what passes, a thousand rows at a time, and remembers what is to be handed on. */
final class FileReading implements EdiListener {

    private static final int BATCH = 1000;
    private static final String REMITTANCE = "835";

    private final long fileId;
    private final Set<Leniency> leniencies;
    private final Interchanges interchanges;
    private final TransactionSets transactionSets;
    private final EdiProblems problems;

    private final List<Noted> waitingProblems = new ArrayList<>();
    private final List<TransactionResult> waitingTransactions = new ArrayList<>();
    private final List<Long> remittances = new ArrayList<>();
    private final List<TransactionResult> others = new ArrayList<>();
    private int interchangeCount;
    private int problemCount;
    private int transactionOrdinal;
    private final FileVerdict verdict = new FileVerdict();
    private String firstError;

    FileReading(long fileId, Set<Leniency> leniencies, Interchanges interchanges, TransactionSets transactionSets, EdiProblems problems) {
        this.fileId = fileId;
        this.leniencies = leniencies;
        this.interchanges = interchanges;
        this.transactionSets = transactionSets;
        this.problems = problems;
    }

    @Override
    public void transactionBegins(TransactionHeader header) {
        transactionOrdinal = header.ordinal();
    }

    @Override
    public void transactionEnds(TransactionResult result) {
        verdict.transactionEnds(result);
        waitingTransactions.add(result);
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
        waitingProblems.add(new Noted(++problemCount, problem.transaction() == null ? null : (Integer) transactionOrdinal, problem));
        if (waitingProblems.size() == BATCH) {
            writeProblems();
        }
    }

    @Override
    public void interchangeEnds(InterchangeResult result) {
        interchanges.add(fileId, ++interchangeCount, result, leniencies.contains(Leniency.CONTROL_NUMBERS_RESTART));
        verdict.interchangeEnds(result);
    }

    /** All was read: writes what still waits, and what the file lacks as a whole. */
    void finish() {
        if (interchangeCount > 0) {
            verdict.missing().ifPresent(this::problem);
        }
        writeTransactions();
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

    /** The transactions that are something else. */
    List<TransactionResult> others() {
        return others;
    }

    private void writeTransactions() {
        List<Long> ids = transactionSets.addAll(fileId, waitingTransactions);
        for (int i = 0; i < ids.size(); i++) {
            TransactionResult transaction = waitingTransactions.get(i);
            if (transaction.header().transactionSet().equals(REMITTANCE)) {
                remittances.add(ids.get(i));
            } else {
                others.add(transaction);
            }
        }
        waitingTransactions.clear();
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
