package org.claimwright.sandbox;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.claimwright.money.Money;
import org.claimwright.sandbox.Expectation.Hold;
import org.claimwright.sandbox.Expectation.Transaction;

/**
 * A remittance file of any size, written as a stream: 200,000 claims are about 120 MB. Claims and decisions are made anew for each pass
 * from the same seed, because BPR02 stands before the claims that it sums up.
 */
public final class LargeRemittance {

    private final long seed;
    private final int claims;
    private final int transactions;
    private final LocalDate day = LocalDate.of(2026, 3, 4);

    public LargeRemittance(long seed, int claims, int transactions) {
        this.seed = seed;
        this.claims = claims;
        this.transactions = transactions;
    }

    /** One ST: its claims come from a seed of its own. */
    private record Part(int number, int claims, long seed) {
    }

    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (int number = 0; number < transactions; number++) {
            int size = claims / transactions + (number < claims % transactions ? 1 : 0);
            parts.add(new Part(number, size, seed * 1_000_003 + number));
        }
        return parts;
    }

    private interface Visitor {
        void claim(DecidedClaim claim);
    }

    private void each(Part part, Visitor visitor) {
        Adjudicator adjudicator = new Adjudicator(part.seed(), prefix(part), day);
        for (int i = 0; i < part.claims(); i++) {
            visitor.claim(adjudicator.decide(adjudicator.claim(World.CASCADIA, World.FAMILY, 2 + i % 4)));
        }
    }

    /** Of the patient control numbers: other seeds and other parts give other claims. */
    private String prefix(Part part) {
        return "G" + seed + "T" + part.number() + "C";
    }

    public void write(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
            X12Writer x12 = new X12Writer(out, World.CASCADIA.dialect());
            RemittanceWriter writer = new RemittanceWriter(x12);
            int control = (int) (1 + seed % 900_000_000);
            x12.open(World.CASCADIA.identifier(), "RIVERBEND", day, control, "P");
            for (Part part : parts()) {
                Remittance head = head(part);
                String number = String.format("%04d", part.number() + 1);
                writer.open(head, expected(part).payment(), number);
                each(part, claim -> writer.claim(claim, head.payer()));
                writer.close(head, number);
            }
            x12.close(control);
        }
    }

    public void writeOpenClaims(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
            OpenClaims csv = new OpenClaims(out);
            for (Part part : parts()) {
                each(part, claim -> csv.write(claim.billed()));
            }
        }
    }

    private Remittance head(Part part) {
        return Remittance.of(World.CASCADIA, World.FAMILY, "G" + seed + "T" + part.number(), day, List.of());
    }

    /** What it must become when its claims were imported before. */
    public Expectation expectation() {
        return new Expectation(parts().stream().map(this::expected).toList(), 1);
    }

    public Money paid() {
        return Sum.of(expectation().transactions(), Transaction::paid);
    }

    private Transaction expected(Part part) {
        Money[] sums = {Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO};
        each(part, claim -> {
            Transaction one = Transaction.posted(head(part).withClaims(List.of(claim)));
            sums[0] = sums[0].plus(one.paid());
            sums[1] = sums[1].plus(one.adjusted());
            sums[2] = sums[2].plus(one.patient());
            sums[3] = sums[3].plus(one.denied());
        });
        return new Transaction("POSTED", Hold.NONE, part.claims(), sums[0], sums[0], sums[1], sums[2], sums[3], Money.ZERO);
    }
}
