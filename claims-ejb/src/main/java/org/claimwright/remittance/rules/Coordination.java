package org.claimwright.remittance.rules;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.naturalOrder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.claimwright.money.Money;
import org.claimwright.receivables.Account;
import org.claimwright.remittance.rules.OurClaim.OurLine;
import org.claimwright.remittance.rules.PayerAnswer.Amounts;

/**
 * Where the money of a claim stands once its payers have answered: taken in the order of the payers (primary, secondary, tertiary), in whatever
 * order their remittances come. The first payer closes what it pays, writes off and leaves to the patient. Every later one answers only what is
 * left, wherever that stands, patient's share included: it pays it, writes it off as far as it is there, leaves its own patient's share with the
 * patient and the rest open with the insurer. Its OA-23 closes only what no remittance posted and nothing settled before the import.
 *
 * <p>Once an answer has money at the claim as a whole, nobody knows which line it belongs to: what is open is one amount from there on, the later
 * payers answer that, and the row of the claim takes what the lines do not tell. An answer that closes nothing takes nothing from the patient.
 */
public final class Coordination {

    /** The kind of its items. */
    public static final String ITEM = "prior-payer-differs";

    private final SortedMap<Integer, Balance> lines = new TreeMap<>();
    private final Map<Integer, Money> settled;
    private final Set<Integer> answered = new HashSet<>();
    private final List<PriorPayers> priorPayers = new ArrayList<>();
    private final Set<Integer> ours = new HashSet<>();
    private boolean answeredWhole;
    private boolean pooled;

    /**
     * A line: what is open with insurer and patient, what was written off, what OA-23 closed, what was paid, and what payers left open.
     */
    record Balance(Money insurer, Money patient, Money contractual, Money prior, Money paid, Money denied) {

        static final Balance ZERO = opened(Money.ZERO);

        static Balance opened(Money open) {
            return new Balance(open, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);
        }

        Money open() {
            return insurer.plus(patient);
        }

        /** After it was answered: what is not closed and not the patient's is open with the insurer. */
        Balance answered(Amounts counted, Money share) {
            Money rest = open().minus(counted.paid()).minus(counted.contractual()).minus(counted.prior()).minus(share);
            return new Balance(rest, share, contractual.plus(counted.contractual()), prior.plus(counted.prior()), paid.plus(counted.paid()), denied);
        }

        Balance denying(Money open) {
            return new Balance(insurer, patient, contractual, prior, paid, denied.plus(open));
        }

        /** Paid and adjusted. */
        Money closed() {
            return paid.plus(contractual).plus(prior);
        }

        Money of(Account account) {
            return switch (account) {
                case PATIENT_OPEN -> patient;
                case CONTRACTUAL -> contractual;
                case PRIOR_PAYER -> prior;
                default -> insurer;
            };
        }
    }

    /**
     * What a later payer says of those before it, compared with what is in the books.
     *
     * @param reference of its item
     * @param others    of its other answers, which carry none, or no more
     * @param off       what a person has to look at; empty when it agrees
     */
    public record PriorPayers(String reference, List<String> others, Optional<Exceptional> off) {
    }

    /**
     * The answers of one payer in one place, together.
     *
     * @param lines   of all of them
     * @param closing of those that close something
     */
    private record Turn(int place, List<PayerAnswer> answers, SortedMap<Integer, Amounts> lines, SortedMap<Integer, Amounts> closing) {

        static Turn of(List<PayerAnswer> answers) {
            return new Turn(answers.get(0).place(), answers, linesOf(answers.stream()), linesOf(answers.stream().filter(PayerAnswer::closes)));
        }

        private static SortedMap<Integer, Amounts> linesOf(Stream<PayerAnswer> answers) {
            SortedMap<Integer, Amounts> lines = new TreeMap<>();
            answers.forEach(answer -> answer.lines().forEach((line, amounts) -> lines.merge(line, amounts, Amounts::plus)));
            return lines;
        }

        Amounts at(int line) {
            return closing.getOrDefault(line, Amounts.ZERO);
        }

        boolean hasMoneyAtClaim() {
            return !at(0).equals(Amounts.ZERO);
        }

        boolean isWhole() {
            return answers.stream().anyMatch(answer -> !answer.byLine() && answer.closes());
        }

        Money total(Function<Amounts, Money> part) {
            return sum(closing.values().stream().map(part).toList());
        }

        boolean byLine() {
            return answers.stream().anyMatch(PayerAnswer::byLine);
        }

        boolean isLater() {
            return answers.stream().anyMatch(PayerAnswer::isLater);
        }

        LocalDate paidOn() {
            return answers.stream().map(PayerAnswer::paidOn).min(naturalOrder()).orElseThrow();
        }

        String payer() {
            return answers.get(0).payer();
        }

        /** The first one carries the item: the oldest that tells of earlier payers, and never one because it came first. */
        List<String> references() {
            return answers.stream().sorted(comparing(PayerAnswer::tellsPrior).reversed().thenComparing(PayerAnswer::paidOn)
                .thenComparing(answer -> answer.reference().substring(answer.reference().indexOf('/') + 1)).thenComparing(PayerAnswer::reference))
                .map(PayerAnswer::reference).toList();
        }

        Money prior() {
            return sum(lines.values().stream().map(Amounts::prior).toList());
        }
    }

    private Coordination(OurClaim claim, Map<Integer, Money> settled) {
        this.settled = settled;
        for (OurLine line : claim.lines()) {
            lines.put(line.lineNo(), Balance.opened(line.charge().minus(settledOf(line.lineNo()))));
            ours.add(line.lineNo());
        }
    }

    static Coordination of(OurClaim claim, ClaimHistory history) {
        Coordination coordination = new Coordination(claim, history.settled());
        turns(history.answers()).forEach(coordination::take);
        return coordination;
    }

    private static List<Turn> turns(List<PayerAnswer> answers) {
        Map<String, List<PayerAnswer>> byPayer = new LinkedHashMap<>();
        answers.forEach(answer -> byPayer.computeIfAbsent(answer.place() + " " + answer.payer(), key -> new ArrayList<>(1)).add(answer));
        Comparator<Turn> order = comparingInt(Turn::place).thenComparing(Turn::isLater).thenComparing(Turn::paidOn).thenComparing(Turn::payer);
        return byPayer.values().stream().map(Turn::of).sorted(order).toList();
    }

    /** A line without anything is zero. */
    Balance line(int lineNo) {
        return lines.getOrDefault(lineNo, Balance.ZERO);
    }

    Set<Integer> lineNumbers() {
        return lines.keySet();
    }

    /** One of each payer that comes after another. */
    List<PriorPayers> priorPayers() {
        return priorPayers;
    }

    private void take(Turn turn) {
        boolean isAfter = !answered.isEmpty();
        pooled |= turn.isWhole() || turn.hasMoneyAtClaim();
        Collection<Integer> compared = turn.byLine() && !answeredWhole && !pooled ? linesOf(turn) : allLines();
        Money known = sum(compared.stream().map(line -> settledOf(line).plus(line(line).closed())).toList());
        Money denied = sum(compared.stream().map(line -> line(line).denied()).toList());
        Map<Integer, Amounts> counted = pooled ? takePool(turn) : takeLines(turn);
        Money booked = sum(counted.values().stream().map(Amounts::prior).toList());
        Money told = turn.prior().plus(turn.total(Amounts::contractual)).minus(sum(counted.values().stream().map(Amounts::contractual).toList()));
        turn.lines().forEach((line, amounts) -> lines.put(line, line(line).denying(amounts.open())));
        if (isAfter || turn.isLater()) {
            List<String> references = turn.references();
            priorPayers.add(new PriorPayers(references.get(0), references.subList(1, references.size()), turn.closing().isEmpty() ? Optional.empty()
                : booked.isZero() ? differing(turn, told, known, denied) : unposted(turn.prior(), known, booked)));
        }
        answered.addAll(turn.lines().keySet());
        answeredWhole |= !turn.byLine();
    }

    private static Set<Integer> linesOf(Turn turn) {
        Set<Integer> all = new HashSet<>(turn.lines().keySet());
        all.add(0);
        return all;
    }

    private Set<Integer> allLines() {
        Set<Integer> all = new HashSet<>(lines.keySet());
        all.addAll(settled.keySet());
        return all;
    }

    private Map<Integer, Amounts> takeLines(Turn turn) {
        Map<Integer, Amounts> counted = new TreeMap<>();
        turn.closing().forEach((line, told) -> {
            Balance before = line(line);
            counted.put(line, isFirst(turn, line) ? told : counted(told, before.open(), prior(turn, line)));
            lines.put(line, before.answered(counted.get(line), counted.get(line).patient()));
        });
        return counted;
    }

    /** Nothing of the line is answered or settled: all that is said counts. */
    private boolean isFirst(Turn turn, int line) {
        return !isAnswered(line) && !(turn.isLater() && !settledOf(line).isZero());
    }

    private boolean isAnswered(int line) {
        return answeredWhole || answered.contains(line) || line == 0 && !answered.isEmpty();
    }

    /** What of its OA-23 is in no books yet. */
    private Money prior(Turn turn, int line) {
        Money known = line == 0 && turn.isWhole() ? sum(settled.values()) : settledOf(line);
        return isAnswered(line) ? Money.ZERO : positive(turn.at(line).prior().minus(known));
    }

    /** What it says counts as far as the claim, or what it answers of it, has it open. */
    private Map<Integer, Amounts> takePool(Turn turn) {
        Map<Integer, Amounts> counted = new TreeMap<>();
        Map<Integer, Money> kept = kept(turn);
        if (answered.isEmpty() && !(turn.isLater() && !settled.isEmpty())) {
            counted.putAll(turn.closing());
        } else {
            Money prior = sum(turn.closing().keySet().stream().map(line -> prior(turn, line)).toList());
            Amounts told = new Amounts(turn.total(Amounts::paid), turn.total(Amounts::contractual), turn.total(Amounts::patient), prior, Money.ZERO);
            Amounts all = counted(told, left(turn, kept), prior);
            Map<Integer, Money> contractual = apart(turn, Amounts::contractual, all.contractual());
            Map<Integer, Money> patient = apart(turn, Amounts::patient, all.patient());
            turn.closing().forEach((line, said) -> counted.put(line, new Amounts(said.paid(), contractual.get(line), patient.get(line), prior(turn, line),
                said.open())));
        }
        for (int line : allOf(turn)) {
            Amounts amounts = counted.getOrDefault(line, Amounts.ZERO);
            lines.put(line, line(line).answered(amounts, kept.getOrDefault(line, Money.ZERO).plus(amounts.patient())));
        }
        return counted;
    }

    private Set<Integer> allOf(Turn turn) {
        Set<Integer> all = new TreeSet<>(lines.keySet());
        all.addAll(turn.closing().keySet());
        return all;
    }

    /** The whole claim is answered, or each line of it. */
    private boolean isFull(Turn turn) {
        return turn.isWhole() || turn.closing().keySet().containsAll(ours);
    }

    /** The patient's share that a payer does not answer: of the lines that it leaves out, and at the claim what goes beyond its answer. */
    private Map<Integer, Money> kept(Turn turn) {
        Map<Integer, Money> kept = new HashMap<>();
        Amounts total = turn.closing().values().stream().reduce(Amounts.ZERO, Amounts::plus);
        if (isFull(turn) || total.leavesOpenOnly()) {
            lines.forEach((line, balance) -> kept.put(line, total.leavesOpenOnly() ? balance.patient() : Money.ZERO));
            return kept;
        }
        Money answer = total.paid().plus(total.contractual()).plus(total.patient()).plus(total.open());
        for (Map.Entry<Integer, Balance> line : lines.tailMap(1).entrySet()) {
            if (turn.closing().containsKey(line.getKey())) {
                answer = answer.minus(line.getValue().patient());
            } else {
                kept.put(line.getKey(), line.getValue().patient());
            }
        }
        kept.put(0, positive(line(0).patient().minus(positive(answer))));
        return kept;
    }

    /** Open where it can answer: after a whole answer nobody knows of which line. */
    private Money left(Turn turn, Map<Integer, Money> kept) {
        boolean all = answeredWhole || isFull(turn);
        return sum(lines.keySet().stream().filter(line -> all || line == 0 || turn.closing().containsKey(line))
            .map(line -> line(line).open().minus(kept.getOrDefault(line, Money.ZERO))).toList());
    }

    /** So much of a total goes to each of its lines, in their order. */
    private static Map<Integer, Money> apart(Turn turn, Function<Amounts, Money> part, Money total) {
        Map<Integer, Money> apart = new HashMap<>();
        Money rest = total.minus(sum(turn.closing().values().stream().map(part).filter(Money::isNegative).toList()));
        for (Map.Entry<Integer, Amounts> line : turn.closing().entrySet()) {
            Money amount = atMost(part.apply(line.getValue()), rest);
            apart.put(line.getKey(), amount);
            rest = amount.isPositive() ? rest.minus(amount) : rest;
        }
        return apart;
    }

    /** What of a later answer counts: no more than is left. */
    private static Amounts counted(Amounts told, Money left, Money prior) {
        Money rest = left.minus(told.paid());
        Money contractual = atMost(told.contractual(), rest);
        return new Amounts(told.paid(), contractual, atMost(told.patient(), rest.minus(contractual).minus(prior)), prior, told.open());
    }

    private static Money atMost(Money amount, Money left) {
        if (!amount.isPositive() || amount.compareTo(left) <= 0) {
            return amount;
        }
        return positive(left);
    }

    private static Money positive(Money amount) {
        return amount.isNegative() ? Money.ZERO : amount;
    }

    /** What a prior payer denied may or may not be in OA-23. */
    private static Optional<Exceptional> differing(Turn turn, Money told, Money known, Money denied) {
        Money off = told.minus(known);
        String words = !turn.prior().isZero() ? "OA-23 says that earlier payers paid and adjusted " + told
            : told.isZero() ? "no OA-23 says what earlier payers paid and adjusted" : "without OA-23, " + told + " is written off beyond what was left";
        return off.isZero() || off.equals(denied) ? Optional.empty() : Optional.of(exceptional(words + ", the books have " + known + " of them", off));
    }

    private static Optional<Exceptional> unposted(Money told, Money known, Money booked) {
        return Optional.of(exceptional("OA-23 says that earlier payers paid and adjusted " + told
            + (known.isZero() ? "" : ", " + known + " was settled before the import") + ", and no remittance of theirs is posted", booked));
    }

    private static Exceptional exceptional(String words, Money off) {
        return new Exceptional(ITEM, "OA-23", words + " (off by " + (off.isNegative() ? off.negated() : off) + ")", off);
    }

    private Money settledOf(int line) {
        return settled.getOrDefault(line, Money.ZERO);
    }

    private static Money sum(Collection<Money> amounts) {
        return amounts.stream().reduce(Money.ZERO, Money::plus);
    }
}
