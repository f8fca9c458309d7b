package org.claimwright.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import org.claimwright.sandbox.LargeRemittance;

/** {@code generate --claims N --seed S --out FILE [--csv FILE] [--transactions K]}: a large 835 and the open claims that it decides. */
final class Generate {

    private Generate() {
    }

    static int run(Arguments arguments, PrintStream out) throws IOException {
        int claims = (int) arguments.number("--claims", 200_000, 1);
        int transactions = (int) arguments.number("--transactions", 1, 1);
        if (transactions > claims) {
            throw new Refusal("there cannot be more transactions than claims");
        }
        Path file = arguments.value("--out").map(Path::of).orElseThrow(() -> new Refusal("generate needs --out FILE"));
        Optional<Path> csv = arguments.value("--csv").map(Path::of);
        LargeRemittance large = new LargeRemittance(arguments.number("--seed", 1, 0), claims, transactions);
        large.write(file);
        if (csv.isPresent()) {
            large.writeOpenClaims(csv.get());
        }
        out.println(large.expectation().transactions().size() + " transactions, " + claims + " claims, paid " + large.paid().display());
        return 0;
    }
}
