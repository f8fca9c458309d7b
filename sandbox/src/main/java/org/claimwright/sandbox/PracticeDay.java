package org.claimwright.sandbox;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.claimwright.money.Money;
import org.claimwright.sandbox.Adjudicator.Denial;
import org.claimwright.sandbox.DecidedClaim.Fate;
import org.claimwright.sandbox.Expectation.Hold;
import org.claimwright.sandbox.Expectation.Transaction;
import org.claimwright.sandbox.Remittance.Defect;
import org.claimwright.sandbox.Remittance.ProviderAdjustment;

/**
 * A day of a practice: its open claims, the files that five payers send about them, and what each file must become. The files of the
 * first wave stand alone; those of the second refer to the first: duplicates, corrections, secondary payers, a complete copy. The same seed
 * and day give the same bytes.
 */
public final class PracticeDay {

    /**
     * A file for the clearinghouse's outbox.
     *
     * @param wave        1, or 2 when the files of wave 1 must have been worked off before
     * @param expectation null when it is {@code sameBytesAs} another file, which is then refused
     */
    public record File(String name, byte[] bytes, int wave, Expectation expectation, String sameBytesAs) {
        File(String name, byte[] bytes, int wave, Expectation expectation) {
            this(name, bytes, wave, expectation, null);
        }
    }

    private static final int CLAIMS_A_FILE = 25;

    private final LocalDate today;
    private final Adjudicator adjudicator;
    private final StringBuilder csv = new StringBuilder();
    private final OpenClaims openClaims = new OpenClaims(csv);
    private final List<File> files = new ArrayList<>();
    private int interchange;
    private int payments;

    private PracticeDay(long seed, LocalDate today) {
        this.today = today;
        this.adjudicator = new Adjudicator(seed, "RB", today);
        this.interchange = (int) Math.floorMod(seed * 7919 + today.toEpochDay() * 1000, 900_000_000L) + 1000;
    }

    public static PracticeDay of(long seed, LocalDate today) {
        PracticeDay day = new PracticeDay(seed, today);
        Remittance cascadia = day.ordinaryDay();
        List<DecidedClaim> forwarded = day.medicare();
        day.harborWithOneThatDoesNotBalance();
        List<DecidedClaim> medicaid = day.medicaidWithTakebacks();
        day.exceptions();
        day.heldForRelease();
        day.testInterchange();
        day.summitWithoutKnowingTheFirstPayer();
        List<Remittance> cutOff = day.cutOff();
        day.files.addAll(PublicSamples.files());

        day.sameAgain(cascadia);
        day.corrections(cascadia);
        day.summitAfterMedicare(forwarded);
        day.netNegativeThenCarriedForward(medicaid);
        day.completeCopy(cutOff);
        return day;
    }

    /** The CSV for import-claims. */
    public String openClaims() {
        return csv.toString();
    }

    public List<File> files() {
        return List.copyOf(files);
    }

    private Remittance ordinaryDay() {
        List<DecidedClaim> claims = new ArrayList<>(ordinary(World.CASCADIA, World.FAMILY, CLAIMS_A_FILE - Denial.values().length));
        for (Denial denial : Denial.values()) {
            claims.add(adjudicator.denied(ours(World.CASCADIA, World.FAMILY), denial).withStatus(denial == Denial.NOT_INSURED ? "4" : "1"));
        }
        Remittance remittance = remittance(World.CASCADIA, World.FAMILY, claims);
        add("cascadia-ordinary.835", 1, List.of(remittance), Transaction.posted(remittance));
        return remittance;
    }

    /** Two payees in one file, sequestration, interest, and claims forwarded to the supplemental payer: those are returned. */
    private List<DecidedClaim> medicare() {
        List<DecidedClaim> forwarded = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            forwarded.add(adjudicator.paid(ours(World.MEDICARE, World.FAMILY)).forwardedTo(World.SUMMIT));
        }
        List<DecidedClaim> family = new ArrayList<>(forwarded);
        family.addAll(ordinary(World.MEDICARE, World.FAMILY, CLAIMS_A_FILE - forwarded.size()));
        List<DecidedClaim> orthopedics = new ArrayList<>(ordinary(World.MEDICARE, World.ORTHOPEDICS, CLAIMS_A_FILE - 1));
        Money interest = Money.ofCents(412);
        orthopedics.add(adjudicator.paid(ours(World.MEDICARE, World.ORTHOPEDICS)).withInterest(interest));
        Remittance one = remittance(World.MEDICARE, World.FAMILY, family);
        Remittance other = remittance(World.MEDICARE, World.ORTHOPEDICS, orthopedics)
                .less(new ProviderAdjustment("L6", "", interest.negated()));
        add("northern-plains-two-payees.835", 1, List.of(one, other), Transaction.posted(one), Transaction.posted(other));
        return forwarded;
    }

    private void harborWithOneThatDoesNotBalance() {
        List<DecidedClaim> first = new ArrayList<>(ordinary(World.HARBOR, World.FAMILY, 9));
        first.add(adjudicator.paidInPart(ours(World.HARBOR, World.FAMILY)));
        first.add(adjudicator.paidAsLess(ours(World.HARBOR, World.FAMILY), "99212"));
        first.add(adjudicator.paidAsAWhole(ours(hospital(adjudicator.claim(World.HARBOR, World.FAMILY)))));
        Remittance good = remittance(World.HARBOR, World.FAMILY, first);
        Remittance bad = remittance(World.HARBOR, World.ORTHOPEDICS, ordinary(World.HARBOR, World.ORTHOPEDICS, 5)).with(Defect.TOTAL_OFF_BY_A_DOLLAR);
        Remittance last = remittance(World.HARBOR, World.ORTHOPEDICS, ordinary(World.HARBOR, World.ORTHOPEDICS, 8));
        add("blue-harbor-one-unbalanced.835", 1, List.of(good, bad, last), Transaction.posted(good),
                Transaction.notPosted("HELD", Hold.UNBALANCED, 5, bad.payment()), Transaction.posted(last));
    }

    /** Money taken back for older claims, an acknowledged refund, a penalty that is not reimbursable; a cheque is reissued. */
    private List<DecidedClaim> medicaidWithTakebacks() {
        List<DecidedClaim> claims = ordinary(World.MEDICAID, World.FAMILY, CLAIMS_A_FILE);
        Remittance remittance = remittance(World.MEDICAID, World.FAMILY, claims).less(
                new ProviderAdjustment("WO", "ICNRB8800001", Money.ofCents(7_500)),
                new ProviderAdjustment("72", "ICNRB8800002", Money.ofCents(-2_000)),
                new ProviderAdjustment("WO", "ICNRB8800002", Money.ofCents(2_000)),
                new ProviderAdjustment("J1", "", Money.ofCents(1_050)),
                new ProviderAdjustment("CS", "CHECK 7719", Money.ofCents(-333)),
                new ProviderAdjustment("IR", "", Money.ofCents(411)));
        add("tri-county-takebacks.835", 1, List.of(remittance), Transaction.posted(remittance));
        return claims;
    }

    /** Each claim that a poster must not simply post. */
    private void exceptions() {
        List<DecidedClaim> claims = new ArrayList<>(ordinary(World.CASCADIA, World.ORTHOPEDICS, 15));
        claims.add(adjudicator.paid(adjudicator.claim(World.CASCADIA, World.ORTHOPEDICS)).withFate(Fate.UNAPPLIED));
        DecidedClaim paid = adjudicator.paid(ours(World.CASCADIA, World.ORTHOPEDICS));
        claims.add(paid.withPaid(paid.paid().plus(Money.ofCents(1_000))).withFate(Fate.UNAPPLIED));
        claims.add(adjudicator.predetermined(ours(World.CASCADIA, World.ORTHOPEDICS)));
        claims.add(adjudicator.denied(ours(World.CASCADIA, World.ORTHOPEDICS), Denial.OTHER_PAYER).withStatus("23").withFate(Fate.NOT_POSTED));
        claims.add(adjudicator.paid(adjudicator.claim(World.CASCADIA, World.ORTHOPEDICS)).reversed());
        Remittance remittance = remittance(World.CASCADIA, World.ORTHOPEDICS, claims);
        add("cascadia-exceptions.835", 1, List.of(remittance), Transaction.posted(remittance));
    }

    private void heldForRelease() {
        Remittance noContact = remittance(World.CASCADIA, World.FAMILY, ordinary(World.CASCADIA, World.FAMILY, 4)).with(Defect.WITHOUT_PER_BL);
        add("cascadia-no-technical-contact.835", 1, List.of(noContact),
                Transaction.notPosted("HELD_FOR_RELEASE", Hold.STRUCTURE, 4, noContact.payment()));
        Remittance unknown = remittance(World.CASCADIA, World.FAMILY, ordinary(World.CASCADIA, World.FAMILY, 3)).withPayee(World.STRANGER);
        add("cascadia-unknown-payee.835", 1, List.of(unknown),
                Transaction.notPosted("HELD_FOR_RELEASE", Hold.UNKNOWN_PAYEE, 3, unknown.payment()));
    }

    private void testInterchange() {
        Remittance remittance = remittance(World.CASCADIA, World.FAMILY, ordinary(World.CASCADIA, World.FAMILY, 2));
        files.add(new File("cascadia-test.835", RemittanceFile.bytes(List.of(remittance), today, ++interchange, "T"), 1,
                new Expectation(List.of(Transaction.posted(remittance)), 1)));
    }

    private void summitWithoutKnowingTheFirstPayer() {
        List<DecidedClaim> claims = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            claims.add(adjudicator.afterOther(ours(World.SUMMIT, World.FAMILY), 70 + i));
        }
        Remittance remittance = remittance(World.SUMMIT, World.FAMILY, claims);
        add("summit-secondary.835", 1, List.of(remittance), Transaction.posted(remittance));
    }

    /** The link broke in the second ST: the first posts, the second is held and takes no identity. Both are returned. */
    private List<Remittance> cutOff() {
        Remittance whole = remittance(World.MEDICARE, World.FAMILY, ordinary(World.MEDICARE, World.FAMILY, 6));
        Remittance cut = remittance(World.MEDICARE, World.ORTHOPEDICS, ordinary(World.MEDICARE, World.ORTHOPEDICS, 6));
        byte[] bytes = RemittanceFile.bytes(List.of(whole, cut), today, ++interchange, "P");
        files.add(new File("northern-plains-cut-off.835", Arrays.copyOf(bytes, bytes.length - 700), 1, new Expectation(
                List.of(Transaction.posted(whole), Transaction.notPosted("HELD", Hold.TRUNCATED, -1, cut.payment())), 1)));
        return List.of(whole, cut);
    }

    /** The same bytes under another name, the same payment under new control numbers, and one that only looks the same. */
    private void sameAgain(Remittance cascadia) {
        File first = files.stream().filter(file -> file.name().equals("cascadia-ordinary.835")).findFirst().orElseThrow();
        files.set(files.indexOf(first), new File(first.name(), first.bytes(), 1, new Expectation(first.expectation().transactions(), 2)));
        files.add(new File("cascadia-ordinary-again.835", first.bytes(), 2, null, first.name()));

        Remittance reissued = cascadia.producedOn(today.plusDays(1));
        add("cascadia-reissued.835", 2, List.of(reissued),
                Transaction.notPosted("DUPLICATE", Hold.NONE, reissued.claims().size(), reissued.payment()));

        Remittance other = cascadia.withClaims(cascadia.claims().subList(0, 5));
        add("cascadia-same-trace-other-body.835", 2, List.of(other),
                Transaction.notPosted("HELD_FOR_RELEASE", Hold.SUSPECTED_DUPLICATE, 5, other.payment()));
    }

    /** Three paid claims are reversed and decided anew; the money of one older claim is taken back as well. */
    private void corrections(Remittance cascadia) {
        List<DecidedClaim> claims = new ArrayList<>();
        List<DecidedClaim> paid = cascadia.claims().stream().filter(claim -> claim.paid().isPositive()).limit(3).toList();
        for (DecidedClaim original : paid) {
            claims.add(original.reversed());
            claims.add(adjudicator.paid(original.billed()).withNumber(original.number() + "C1"));
        }
        claims.addAll(ordinary(World.CASCADIA, World.FAMILY, 10));
        Remittance remittance = remittance(World.CASCADIA, World.FAMILY, claims)
                .less(new ProviderAdjustment("WO", "ICNRB8800003", Money.ofCents(5_000)));
        add("cascadia-corrections.835", 2, List.of(remittance), Transaction.posted(remittance));
    }

    private void summitAfterMedicare(List<DecidedClaim> forwarded) {
        List<DecidedClaim> claims = forwarded.stream().map(adjudicator::after).toList();
        Remittance remittance = remittance(World.SUMMIT, World.FAMILY, claims);
        add("summit-after-medicare.835", 2, List.of(remittance), Transaction.posted(remittance));
    }

    /** More is taken back than paid: nothing is paid and the rest is carried into the next remittance. */
    private void netNegativeThenCarriedForward(List<DecidedClaim> medicaid) {
        DecidedClaim reversed = medicaid.stream().filter(claim -> claim.paid().isPositive()).findFirst().orElseThrow().reversed();
        Money carried = reversed.paid();
        Remittance negative = remittance(World.MEDICAID, World.FAMILY, List.of(reversed)).less(new ProviderAdjustment("FB", "FWD0001", carried));
        add("tri-county-net-negative.835", 2, List.of(negative), Transaction.posted(negative));
        Remittance next = remittance(World.MEDICAID, World.FAMILY, ordinary(World.MEDICAID, World.FAMILY, CLAIMS_A_FILE))
                .less(new ProviderAdjustment("FB", "FWD0001", carried.negated()));
        add("tri-county-carried-forward.835", 2, List.of(next), Transaction.posted(next));
    }

    private void completeCopy(List<Remittance> cutOff) {
        Remittance whole = cutOff.get(0);
        Remittance cut = cutOff.get(1);
        add("northern-plains-complete-copy.835", 2, cutOff,
                Transaction.notPosted("DUPLICATE", Hold.NONE, whole.claims().size(), whole.payment()), Transaction.posted(cut));
    }

    /** Claims of the practice, decided as payers mostly do. */
    private List<DecidedClaim> ordinary(Payer payer, Client client, int count) {
        List<DecidedClaim> claims = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            claims.add(adjudicator.decide(ours(payer, client)));
        }
        return claims;
    }

    /** A claim that the practice knows: it is in the import. */
    private BilledClaim ours(Payer payer, Client client) {
        return ours(adjudicator.claim(payer, client));
    }

    private BilledClaim ours(BilledClaim claim) {
        openClaims.write(claim);
        return claim;
    }

    private static BilledClaim hospital(BilledClaim claim) {
        return new BilledClaim(claim.control(), claim.payer(), claim.payerClaimNumber(), claim.lastName(), claim.firstName(), claim.birthDate(),
                claim.memberId(), claim.client(), true, claim.lines());
    }

    private Remittance remittance(Payer payer, Client payee, List<DecidedClaim> claims) {
        String trace = String.format("%s%05d", X12Writer.day(today), ++payments);
        return Remittance.of(payer, payee, trace, today, claims);
    }

    private void add(String name, int wave, List<Remittance> remittances, Transaction... expected) {
        files.add(new File(name, RemittanceFile.bytes(remittances, today, ++interchange, "P"), wave, new Expectation(List.of(expected), 1)));
    }
}
