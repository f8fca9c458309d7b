package org.claimwright.sandbox;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.claimwright.money.Money;
import org.claimwright.sandbox.DecidedClaim.Adjustment;
import org.claimwright.sandbox.DecidedClaim.Fate;

/**
 * Makes up claims and decides about them as payers do; the same seed makes the same claims and decisions. Every decision balances, line
 * by line: what is not paid has a reason.
 */
final class Adjudicator {

    /** A way to say no, with the remark that goes with it. */
    enum Denial {
        NO_AUTHORISATION("CO", "197", "N54"), LACKS_INFORMATION("CO", "16", "N290"), NOT_NECESSARY("CO", "50", "N115"),
        TOO_LATE("CO", "29", null), BUNDLED("CO", "97", "M15"), NOT_COVERED("PR", "204", null), DUPLICATE("OA", "18", "N522"),
        OTHER_COVERAGE("CO", "22", "MA04"), COVERAGE_ENDED("CO", "27", "N30"), RECORDS_WANTED("CO", "252", "N706"),
        WRONG_MODIFIER("CO", "4", "N519"), DIAGNOSIS("CO", "11", "M64"), NON_COVERED("CO", "96", "N130"), OTHER_PAYER("CO", "109", "N418"),
        BY_NO_CONTRACT("PI", "204", null), NOT_INSURED("CO", "31", "N382"), NOBODY_KNOWS_THIS_CODE("CO", "Z98", null);

        final String group;
        final String reason;
        final List<String> remarks;

        Denial(String group, String reason, String remark) {
            this.group = group;
            this.reason = reason;
            this.remarks = remark == null ? List.of() : List.of(remark);
        }
    }

    private record Service(String code, int cents) {
    }

    private static final List<Service> SERVICES = List.of(new Service("99213", 14_500), new Service("99214", 21_250), new Service("99203", 18_999),
            new Service("36415", 2_475), new Service("80053", 6_310), new Service("85025", 4_105), new Service("93000", 8_840),
            new Service("71046", 11_725), new Service("96372", 5_595), new Service("20610", 23_480), new Service("73030", 9_660),
            new Service("97110", 7_215), new Service("J1100", 1_333), new Service("G0439", 19_850));
    private static final String[] LAST = {"ABERDARE", "BELLWOOD", "CRANMORE", "DELACOURT", "EVERLEIGH", "FAIRBOURNE", "GREYSTOKE",
        "HOLLINGS", "IVERSLEY", "JARROWAY", "KESTRELL", "LONGACRE", "MERRIDEN", "NORTHCOTE", "OAKHURST", "PEMBRIDGE"};
    private static final String[] FIRST = {"ALDA", "BRAM", "CORA", "DREW", "EDDA", "FINN", "GRETA", "HUGO", "INES", "JONAS", "KAIA", "LEIF"};

    private final Random random;
    private final String prefix;
    private final LocalDate today;
    private int claims;

    /**
     * Starts with nothing made up yet.
     *
     * @param prefix of every patient control number and claim number, so that two runs do not meet
     */
    Adjudicator(long seed, String prefix, LocalDate today) {
        this.random = new Random(seed);
        this.prefix = prefix;
        this.today = today;
    }

    /** Makes up a claim of one to four lines, some weeks old. */
    BilledClaim claim(Payer payer, Client client) {
        return claim(payer, client, 1 + random.nextInt(4));
    }

    BilledClaim claim(Payer payer, Client client, int lineCount) {
        String control = String.format("%s%07d", prefix, ++claims);
        LocalDate served = today.minusDays(20 + random.nextInt(70));
        List<BilledClaim.Line> lines = new ArrayList<>();
        int service = random.nextInt(SERVICES.size());
        for (int number = 1; number <= lineCount; number++) {
            lines.add(line(control, number, SERVICES.get((service + number * 3) % SERVICES.size()), served));
        }
        boolean tellsNumber = random.nextInt(3) == 0;
        return new BilledClaim(control, payer, tellsNumber ? numberOf(control) : null, LAST[random.nextInt(LAST.length)],
                FIRST[random.nextInt(FIRST.length)], LocalDate.of(1940 + random.nextInt(70), 1 + random.nextInt(12), 1 + random.nextInt(28)),
                "M" + (100_000_000 + random.nextInt(900_000_000)), client, false, lines);
    }

    private BilledClaim.Line line(String control, int number, Service service, LocalDate served) {
        int units = service.code().equals("97110") || service.code().equals("J1100") ? 2 + random.nextInt(3) : 1;
        List<String> modifiers = number == 1 && random.nextInt(5) == 0 ? List.of("25") : List.of();
        return new BilledClaim.Line(number, control + "L" + number, service.code(), modifiers, units, Money.ofCents((long) service.cents() * units), served);
    }

    private static String numberOf(String control) {
        return "ICN" + control;
    }

    /** Decides as payers mostly do: about one claim in six has a denied line, one in twelve is denied whole. */
    DecidedClaim decide(BilledClaim claim) {
        int dice = random.nextInt(12);
        if (dice == 0) {
            return denied(claim, anyDenial());
        }
        List<DecidedClaim.Line> lines = new ArrayList<>();
        for (BilledClaim.Line line : claim.lines()) {
            lines.add(dice <= 2 && line.number() == claim.lines().size() && claim.lines().size() > 1 ? denied(line, anyDenial()) : allowed(claim, line));
        }
        return decided(claim, "1", lines);
    }

    private Denial anyDenial() {
        Denial[] all = Denial.values();
        return all[random.nextInt(all.length - 1)];
    }

    /** Every line allowed, none denied. */
    DecidedClaim paid(BilledClaim claim) {
        return decided(claim, "1", claim.lines().stream().map(line -> allowed(claim, line)).toList());
    }

    DecidedClaim denied(BilledClaim claim, Denial why) {
        return decided(claim, "1", claim.lines().stream().map(line -> denied(line, why)).toList());
    }

    /** Two units billed, one of them denied. */
    DecidedClaim paidInPart(BilledClaim claim) {
        List<DecidedClaim.Line> lines = new ArrayList<>();
        for (BilledClaim.Line line : claim.lines()) {
            lines.add(line.units() < 2 ? allowed(claim, line) : lessOneUnit(line));
        }
        return decided(claim, "1", lines);
    }

    private DecidedClaim.Line lessOneUnit(BilledClaim.Line line) {
        Money unit = Money.ofCents(line.charge().cents() / line.units());
        return new DecidedClaim.Line(line, line.code(), line.units() - 1, line.charge(), line.charge().minus(unit),
                List.of(new Adjustment("CO", "119", unit)), List.of("N362"));
    }

    /** The first line is paid as a lesser service than was billed; the difference is a contractual adjustment. */
    DecidedClaim paidAsLess(BilledClaim claim, String lesserCode) {
        List<DecidedClaim.Line> lines = new ArrayList<>();
        for (BilledClaim.Line line : claim.lines()) {
            DecidedClaim.Line decided = allowed(claim, line);
            lines.add(line.number() > 1 ? decided : new DecidedClaim.Line(line, lesserCode, decided.units(), decided.charge(), decided.paid(),
                    decided.adjustments(), List.of("N22")));
        }
        return decided(claim, "1", lines);
    }

    /** A predetermination: the whole charge is set aside, nothing is paid and nothing may be posted. */
    DecidedClaim predetermined(BilledClaim claim) {
        List<DecidedClaim.Line> lines = claim.lines().stream().map(line -> new DecidedClaim.Line(line, line.code(), line.units(), line.charge(),
                Money.ZERO, List.of(new Adjustment("OA", "101", line.charge())), List.of())).toList();
        return decided(claim, "25", lines).withFate(Fate.NOT_POSTED);
    }

    /** What {@code first}, another payer, paid and wrote off is this payer's OA-23; it pays what was left to the patient. */
    DecidedClaim after(DecidedClaim first) {
        List<DecidedClaim.Line> lines = new ArrayList<>();
        for (DecidedClaim.Line line : first.lines()) {
            Money left = Sum.of(line.adjustments().stream().filter(a -> a.group().equals("PR")).toList(), Adjustment::amount);
            lines.add(new DecidedClaim.Line(line.billed(), line.code(), line.units(), line.charge(), left,
                    List.of(new Adjustment("OA", "23", line.charge().minus(left))), List.of()));
        }
        return decided(first.billed(), "2", lines).afterOtherPayer().withNumber("S" + numberOf(first.billed().control()));
    }

    /** A claim of a hospital that is decided as a whole, without lines. */
    DecidedClaim paidAsAWhole(BilledClaim claim) {
        Money allowed = share(claim.charge(), 60 + random.nextInt(20));
        return new DecidedClaim(claim, "1", numberOf(claim.control()), claim.charge(), allowed, List.of(),
                List.of(new Adjustment("CO", "45", claim.charge().minus(allowed))), List.of(), null, Money.ZERO, Fate.POSTED, false);
    }

    /** What another payer left: it paid and wrote off {@code percent} of each line, this one pays the rest. */
    DecidedClaim afterOther(BilledClaim claim, int percent) {
        List<DecidedClaim.Line> lines = new ArrayList<>();
        for (BilledClaim.Line line : claim.lines()) {
            Money prior = share(line.charge(), percent);
            lines.add(new DecidedClaim.Line(line, line.code(), line.units(), line.charge(), line.charge().minus(prior),
                    List.of(new Adjustment("OA", "23", prior)), List.of()));
        }
        return decided(claim, "2", lines);
    }

    private DecidedClaim.Line denied(BilledClaim.Line line, Denial why) {
        return new DecidedClaim.Line(line, line.code(), line.units(), line.charge(), Money.ZERO,
                List.of(new Adjustment(why.group, why.reason, line.charge())), why.remarks);
    }

    private DecidedClaim.Line allowed(BilledClaim claim, BilledClaim.Line line) {
        List<Adjustment> adjustments = new ArrayList<>();
        Money left = share(line.charge(), 50 + random.nextInt(40));
        adjustments.add(new Adjustment("CO", "45", line.charge().minus(left)));
        left = lessPatientShare(left, adjustments);
        Money sequestered = claim.payer() == World.MEDICARE ? share(left, 2) : Money.ZERO;
        if (sequestered.isPositive()) {
            adjustments.add(new Adjustment("CO", "253", sequestered));
        }
        return new DecidedClaim.Line(line, line.code(), line.units(), line.charge(), left.minus(sequestered), adjustments, List.of());
    }

    private Money lessPatientShare(Money allowed, List<Adjustment> adjustments) {
        int dice = random.nextInt(10);
        if (dice < 2) {
            Money deductible = smaller(allowed, Money.ofCents(2_500 + 100L * random.nextInt(100)));
            adjustments.add(new Adjustment("PR", "1", deductible));
            Money rest = allowed.minus(deductible);
            Money coinsurance = share(rest, 20);
            if (coinsurance.isPositive()) {
                adjustments.add(new Adjustment("PR", "2", coinsurance));
            }
            return rest.minus(coinsurance);
        }
        if (dice < 5) {
            Money copay = smaller(allowed, Money.ofCents(500L * (2 + random.nextInt(7))));
            adjustments.add(new Adjustment("PR", "3", copay));
            return allowed.minus(copay);
        }
        return allowed;
    }

    private DecidedClaim decided(BilledClaim claim, String status, List<DecidedClaim.Line> lines) {
        return new DecidedClaim(claim, status, numberOf(claim.control()), claim.charge(), Sum.of(lines, DecidedClaim.Line::paid), lines,
                List.of(), List.of(), null, Money.ZERO, Fate.POSTED, false);
    }


    /** Whole cents, rounded down: the rest stays on the other side. */
    private static Money share(Money amount, int percent) {
        return Money.ofCents(amount.cents() * percent / 100);
    }

    private static Money smaller(Money one, Money other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
