package org.claimwright.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.claimwright.sandbox.Expectation.Transaction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LargeRemittanceTest {

    @TempDir
    private Path folder;

    private byte[] written(LargeRemittance large, String name) throws IOException {
        large.write(folder.resolve(name));
        return Files.readAllBytes(folder.resolve(name));
    }

    @Test
    void its_payment_is_the_sum_of_its_claims_by_plain_decimals_and_as_expected() throws IOException {
        LargeRemittance large = new LargeRemittance(7, 500, 3);
        List<PlainX12.Transaction> transactions = PlainX12.transactions(written(large, "a.835"));
        assertEquals(List.of(167, 167, 166), transactions.stream().map(t -> t.claims().size()).toList());
        for (int i = 0; i < 3; i++) {
            BigDecimal sum = transactions.get(i).claims().stream().map(c -> new BigDecimal(c.clp().get(4))).reduce(BigDecimal.ZERO, BigDecimal::add);
            Transaction expected = large.expectation().transactions().get(i);
            assertEquals(0, sum.compareTo(transactions.get(i).payment()));
            assertEquals(expected.payment().cents(), sum.movePointRight(2).longValueExact());
            assertEquals(expected.claims(), transactions.get(i).claims().size());
        }
    }

    @Test
    void the_import_holds_exactly_its_claims_and_another_seed_has_other_claims() throws IOException {
        LargeRemittance large = new LargeRemittance(7, 60, 2);
        large.writeOpenClaims(folder.resolve("a.csv"));
        List<String> imported = Files.readAllLines(folder.resolve("a.csv")).stream().skip(1).map(row -> row.split(",")[0]).distinct().toList();
        List<String> decided = controls(written(large, "a.835"));
        assertEquals(decided, imported);
        assertEquals(60, decided.stream().distinct().count());
        assertEquals(List.of(), controls(written(new LargeRemittance(8, 60, 2), "b.835")).stream().filter(decided::contains).toList());
    }

    private static List<String> controls(byte[] bytes) {
        return PlainX12.transactions(bytes).stream().flatMap(t -> t.claims().stream()).map(c -> c.clp().get(1)).collect(Collectors.toList());
    }
}
