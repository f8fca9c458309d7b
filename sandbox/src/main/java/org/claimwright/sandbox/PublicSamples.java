package org.claimwright.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.claimwright.money.Money;
import org.claimwright.sandbox.Expectation.Hold;
import org.claimwright.sandbox.Expectation.Transaction;

/**
 * Real 835 files that others have published under free licences (NOTICE). Nobody's claims here: what they pay stays unapplied. The two
 * of cosyte lack PER*BL, so they wait for release.
 */
final class PublicSamples {

    private PublicSamples() {
    }

    static List<PracticeDay.File> files() {
        return List.of(
                file("aws-samples-835X211.edi", posted(1, Money.ZERO)),
                file("azoner-pyx12-835_mult_loops.txt", posted(1, Money.ZERO)),
                file("keironstoddart-emedny_sample.txt", posted(3, Money.ofCents(4_575))),
                file("cosyte-x12-835-imbalance.edi", Transaction.notPosted("HELD_FOR_RELEASE", Hold.STRUCTURE, 1, Money.ofCents(8_000))),
                file("cosyte-x12-835-with-plb.edi", Transaction.notPosted("HELD_FOR_RELEASE", Hold.STRUCTURE, 1, Money.ofCents(5_000))));
    }

    private static Transaction posted(int claims, Money payment) {
        return new Transaction("POSTED", Hold.NONE, claims, payment, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, payment);
    }

    private static PracticeDay.File file(String name, Transaction expected) {
        return new PracticeDay.File(name, bytes(name), 1, new Expectation(List.of(expected), 1));
    }

    private static byte[] bytes(String name) {
        try (InputStream in = PublicSamples.class.getResourceAsStream("/public-835/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
