package org.claimwright.edi;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Answers a file while it is read: listens, and writes for each interchange at most one file with a TA1 and one with a 999 (005010X231A1) for
 * every functional group in it. The same events, date and control numbers give the same bytes.
 *
 * <p>A TA1 is written when ISA14 asks for one or the interchange has a fault. A group FA, and an interchange that holds only TA1, are never
 * acknowledged, else two systems would thank each other for ever. Warnings are no matter of an acknowledgement. The 999 gives the guide's
 * verdict, whatever a person releases later.
 *
 * <p>Of a flood of faults the first thousands are told, so that an answer stays small whatever it answers.
 *
 * <p>An error without a code of its own (a balance, a rule between segments) is answered by IK501 = R with IK502 = I5 and an IK3 at its segment:
 * with IK304 = 8 and an IK4 with IK403 = I12 (pattern of the guide not met) where it is about an element, else with IK304 = I6 (something that the
 * guide makes depend on others is missing). IK303 holds four characters, so only loops as short as that are named. IK404 repeats only codes and
 * numbers, never what may be a patient's. CTX repeats TRN02, the
 * business unit of an 835, behind each IK3; a situational trigger is never named, for our rules do not single one out.
 */
public final class Acknowledgements implements TransactionsListener {

    private static final int MOST_CODES = 5;
    /** So many faults of an interchange are told; of the transactions behind them only whether they are accepted. */
    private static final int MOST_FAULTS = 10_000;
    /** Of CTX01-2 and of TRN02. */
    private static final int LONGEST_REFERENCE = 50;

    private final LocalDateTime at;
    private final LongSupplier controlNumbers;
    private final Outlet outlet;

    private Interchange interchange;
    private AnswerWriter functional;
    private int faultsTold;
    private boolean groupAnswered;
    /** Groups came, and none of them was to be answered: the interchange is itself an answer. */
    private boolean onlyAnswers;
    private final Set<String> groupCodes = new LinkedHashSet<>();
    private final List<EdiProblem> faults = new ArrayList<>();
    private Repeated repeated = new Repeated();
    /** Of the transactions that are being read ahead, in their order. */
    private final Deque<Repeated> ahead = new ArrayDeque<>();

    /** Where an answer goes. */
    @FunctionalInterface
    public interface Outlet {
        /**
         * Opens the file of one answer; it is closed when the answer is complete.
         *
         * @param kind        {@code TA1} or {@code 999}
         * @param interchange ISA13 of what is answered
         */
        OutputStream open(String kind, String interchange) throws IOException;
    }

    /**
     * @param at             the date and time that the answers carry
     * @param controlNumbers gives a new one for each interchange and group of ours
     */
    public Acknowledgements(LocalDateTime at, LongSupplier controlNumbers, Outlet outlet) {
        this.at = at;
        this.controlNumbers = controlNumbers;
        this.outlet = outlet;
    }

    @Override
    public void interchangeBegins(Interchange begun) {
        interchange = begun;
        functional = null;
        faultsTold = 0;
        groupAnswered = false;
        onlyAnswers = false;
    }

    @Override
    public void groupBegins(Group group) {
        groupAnswered = !group.functionalId().equals("FA");
        onlyAnswers = !groupAnswered && functional == null;
        groupCodes.clear();
        if (groupAnswered) {
            write(() -> {
                if (functional == null) {
                    functional = new AnswerWriter(outlet.open("999", interchange.control()), at, controlNumbers.getAsLong(), interchange);
                }
                functional.beginFunctional(controlNumbers.getAsLong(), group);
                functional.segment("AK1", group.functionalId(), group.control(), group.version());
            });
        }
    }

    @Override
    public Consumer<Segment> segmentsOf(TransactionHeader header) {
        Repeated of = new Repeated();
        ahead.add(of);
        return of;
    }

    @Override
    public void transactionBegins(TransactionHeader header) {
        faults.clear();
        repeated = ahead.isEmpty() ? new Repeated() : ahead.remove();
    }

    @Override
    public void segment(Segment segment) {
        repeated.accept(segment);
    }

    @Override
    public void problem(EdiProblem problem) {
        if (problem.isError() && problem.transaction() != null) {
            faults.add(problem);
        } else if (problem.isError() && problem.code().startsWith("AK905-")) {
            groupCodes.add(suffix(problem));
        }
    }

    @Override
    public void transactionEnds(TransactionResult result) {
        if (groupAnswered) {
            write(() -> {
                functional.segment("AK2", result.header().transactionSet(), result.header().control(), repeated.implementation);
                faultsTold += faults.size();
                if (faultsTold <= MOST_FAULTS) {
                    new SegmentFaults(faults, repeated.trace).write(functional);
                }
                if (result.accepted()) {
                    functional.segment("IK5", "A");
                } else {
                    functional.segment("IK5", withCodes(transactionCodes(), "R"));
                }
            });
        }
    }

    /** IK502 and following: the transaction's own codes, 5 and I5 for what the IK3s say, I6 where we have no guide. */
    private Set<String> transactionCodes() {
        Set<String> codes = new LinkedHashSet<>();
        for (EdiProblem fault : faults) {
            if (fault.code().startsWith("IK502-")) {
                codes.add(suffix(fault));
            } else {
                codes.add(fault.code().equals("RULE") || suffix(fault).startsWith("I") ? "I5" : "5");
            }
        }
        if (codes.isEmpty()) {
            codes.add("I6");
        }
        return codes;
    }

    @Override
    public void groupEnds(GroupResult result) {
        if (groupAnswered) {
            write(() -> {
                functional.segment("AK9", withCodes(groupCodes, result.code(), String.valueOf(result.declared()), String.valueOf(result.received()),
                    String.valueOf(result.accepted())));
                functional.endFunctional();
            });
        }
        groupAnswered = false;
    }

    @Override
    public void interchangeEnds(InterchangeResult result) {
        write(() -> {
            if (functional != null) {
                functional.end();
                functional = null;
            }
            if (!onlyAnswers && !result.onlyTa1() && isWanted(result) && result.control().matches("\\d{1,9}")) {
                AnswerWriter answer = new AnswerWriter(outlet.open("TA1", result.control()), at, controlNumbers.getAsLong(), interchange);
                answer.segment("TA1", result.control(), result.date(), result.time(), result.code(), result.note());
                answer.end();
            }
        });
    }

    private static boolean isWanted(InterchangeResult result) {
        return result.acknowledgementRequested() || !result.code().equals("A");
    }

    private static String[] withCodes(Set<String> codes, String... elements) {
        List<String> all = new ArrayList<>(List.of(elements));
        codes.stream().limit(MOST_CODES).forEach(all::add);
        return all.toArray(String[]::new);
    }

    /** {@code 7} of {@code IK403-7}. */
    static String suffix(EdiProblem problem) {
        return problem.code().substring(problem.code().indexOf('-') + 1);
    }

    /** What an answer repeats of one transaction: its ST03 and its TRN02; empty where there is none that can be repeated. */
    private static final class Repeated implements Consumer<Segment> {

        private String implementation = "";
        private String trace = "";

        @Override
        public void accept(Segment segment) {
            if (segment.code().equals("ST")) {
                implementation = repeatable(segment.text(3));
            } else if (trace.isEmpty() && segment.code().equals("TRN")) {
                trace = repeatable(segment.text(2));
            }
        }

        private static String repeatable(String sent) {
            return sent.length() <= LONGEST_REFERENCE ? sent : "";
        }
    }

    private interface Writing {
        void run() throws IOException;
    }

    private static void write(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
