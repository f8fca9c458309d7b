package org.claimwright.sandbox;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** One interchange with one group of remittances. */
final class RemittanceFile {

    private RemittanceFile() {
    }

    /** The bytes; {@code control} is ISA13, the STs count from 0001. {@code usage} is ISA15: P, or T for a test. */
    static byte[] bytes(List<Remittance> remittances, LocalDate day, int control, String usage) {
        StringBuilder text = new StringBuilder();
        Payer payer = remittances.get(0).payer();
        X12Writer x12 = new X12Writer(text, payer.dialect());
        RemittanceWriter writer = new RemittanceWriter(x12);
        x12.open(payer.identifier(), "RIVERBEND", day, control, usage);
        for (int i = 0; i < remittances.size(); i++) {
            writer.write(remittances.get(i), String.format("%04d", i + 1));
        }
        x12.close(control);
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
