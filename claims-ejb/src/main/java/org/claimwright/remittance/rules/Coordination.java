package org.claimwright.remittance.rules;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.naturalOrder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.claimwright.money.Money;
import org.claimwright.receivables.Account;
import org.claimwright.remittance.rules.OurClaim.OurLine;
import org.claimwright.remittance.rules.PayerAnswer.Amounts;

/**
 * Where the money of a claim stands once its payers have answered: taken in the order of the payers (primary, secondary, tertiary), in whatever
 * order their remittances come. The first payer closes what it pays, writes off and leaves to the patient. Every later one answers only what is
 * left, wherever that stands, patient's share included: it pays it, writes it off as far as it is there, leaves its own patient's share with the
 * patient and the rest open with the insurer. Its OA-23 closes only what no remittance posted and nothing settled before the import.
 */
public final class Coordination {

    /** The kind of its items. */
    public static final String ITEM = "prior-payer-differs";

    private final SortedMap<Integer, Balance> lines = new TreeMap<>();
    private final Map<Integer, Money> settled;
    private final Set<Integer> answered = new HashSet<>();
    private final List<PriorPayers> priorPayers = new ArrayList<>();
    private boolean answeredWhole;

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

    /** The answers of one payer in one place, together. */
    private record Turn(int place, List<PayerAnswer> answers, SortedMap<Integer, Amounts> lines) {

        static Turn of(List<PayerAnswer> answers) {
            SortedMap<Integer, Amounts> lines = new TreeMap<>();
            for (PayerAnswer answer : answers) {
                answer.lines().forEach((line, amounts) -> lines.merge(line, amounts, Amounts::plus));
            }
            return new Turn(answers.get(0).place(), answers, lines);
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
        Collection<Integer> compared = turn.byLine() && !answeredWhole ? linesOf(turn) : allLines();
        Money known = sum(compared.stream().map(line -> settledOf(line).plus(line(line).closed())).toList());
        Money denied = sum(compared.stream().map(line -> line(line).denied()).toList());
        Money closed = turn.prior();
        Money booked = Money.ZERO;
        for (int line : order(turn)) {
            Amounts told = turn.lines().getOrDefault(line, Amounts.ZERO);
            Amounts counted = line == 0 ? takeClaim(turn, told) : takeLine(turn, line, told);
            closed = closed.plus(told.contractual().minus(counted.contractual()));
            booked = booked.plus(counted.prior());
        }
        if (isAfter || turn.isLater()) {
            List<String> references = turn.references();
            priorPayers.add(new PriorPayers(references.get(0), references.subList(1, references.size()),
                booked.isZero() ? differing(closed, known, denied) : unposted(turn.prior(), known, booked)));
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

    /** The claim itself comes last: it answers what its lines leave. */
    private List<Integer> order(Turn turn) {
        List<Integer> order = new ArrayList<>(turn.lines().keySet());
        order.remove((Integer) 0);
        if (answeredWhole || turn.lines().containsKey(0)) {
            order.add(0);
        }
        return order;
    }

    private Amounts takeLine(Turn turn, int line, Amounts told) {
        Balance before = line(line);
        Money left = answeredWhole && totalOpen().compareTo(before.open()) < 0 ? totalOpen() : before.open();
        Amounts counted = counted(turn, told, left, answeredWhole || answered.contains(line), settledOf(line));
        put(line, before, told, counted, counted.patient(), before.open());
        return counted;
    }

    /** Decided as a whole, it answers what is open of all lines, and its own row takes the difference. */
    private Amounts takeClaim(Turn turn, Amounts told) {
        Balance before = line(0);
        Amounts counted = counted(turn, told, totalOpen(), !answered.isEmpty(), turn.byLine() ? settledOf(0) : sum(settled.values()));
        Money elsewhere = turn.byLine() ? Money.ZERO : sum(lines.values().stream().map(Balance::patient).toList()).minus(before.patient());
        put(0, before, told, counted, counted.patient().minus(elsewhere), before.open());
        return counted;
    }

    private void put(int line, Balance before, Amounts told, Amounts counted, Money patient, Money open) {
        Money insurer = open.minus(counted.paid()).minus(counted.contractual()).minus(counted.prior()).minus(patient);
        lines.put(line, new Balance(insurer, patient, before.contractual().plus(counted.contractual()), before.prior().plus(counted.prior()),
            before.paid().plus(counted.paid()), before.denied().plus(told.open())));
    }

    /** What of an answer counts: all of the first payer's; of a later one's no more than is left. */
    private static Amounts counted(Turn turn, Amounts told, Money left, boolean isAfter, Money settled) {
        if (!isAfter && !(turn.isLater() && !settled.isZero())) {
            return told;
        }
        Money rest = left.minus(told.paid());
        Money contractual = atMost(told.contractual(), rest);
        rest = rest.minus(contractual);
        Money prior = isAfter ? Money.ZERO : positive(told.prior().minus(settled));
        return new Amounts(told.paid(), contractual, atMost(told.patient(), rest.minus(prior)), prior, told.open());
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
    private static Optional<Exceptional> differing(Money told, Money known, Money denied) {
        Money off = told.minus(known);
        return off.isZero() || off.equals(denied) ? Optional.empty() : Optional.of(exceptional("OA-23 says that earlier payers paid and adjusted " + told
            + ", the books have " + known + " of them", off));
    }

    private static Optional<Exceptional> unposted(Money told, Money known, Money booked) {
        return Optional.of(exceptional("OA-23 says that earlier payers paid and adjusted " + told
            + (known.isZero() ? "" : ", " + known + " was settled before the import") + ", and no remittance of theirs is posted", booked));
    }

    private static Exceptional exceptional(String words, Money off) {
        return new Exceptional(ITEM, "OA-23", words + " (off by " + (off.isNegative() ? off.negated() : off) + ")", off);
    }

    private Money totalOpen() {
        return sum(lines.values().stream().map(Balance::open).toList());
    }

    private Money settledOf(int line) {
        return settled.getOrDefault(line, Money.ZERO);
    }

    private static Money sum(Collection<Money> amounts) {
        return amounts.stream().reduce(Money.ZERO, Money::plus);
    }
}
