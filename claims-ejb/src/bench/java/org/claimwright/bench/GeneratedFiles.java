package org.claimwright.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Writes seeded claims as the 835 that pays them, one ST, and as the open claims that it is matched to. Streams: any size fits. */
record GeneratedFiles(long seed, long first, int claims) {

    static final String PAYER = "1999888777";
    static final String PAYEE_NPI = "1234567893";

    private static final int CLAIMS_OF_A_BATCH = 1_000;
    private static final String HEADER = "patient_control_number,payer_identifier,payer_name,payer_claim_number,patient_last_name,patient_first_name,"
            + "patient_birth_date,member_id,client_npi,from_date,to_date,institutional,line_number,line_control_number,procedure_qualifier,"
            + "procedure_code,modifiers,units,charge,open_balance,service_date\n";

    /** The 835; its trace number is its own for each first claim. */
    Path remittance(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.ISO_8859_1)) {
            new Segments(out).write();
        }
        return file;
    }

    Path openClaims(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(HEADER);
            for (long number = first; number < first + claims; number++) {
                GeneratedClaim claim = GeneratedClaim.of(seed, number);
                if (!claim.unknown()) {
                    rows(claim, out);
                }
            }
        }
        return file;
    }

    private static void rows(GeneratedClaim claim, Writer out) throws IOException {
        for (GeneratedClaim.Line line : claim.lines()) {
            String charge = dollars(line.charge());
            out.write(String.join(",", claim.control(), PAYER, "BENCH HEALTH PLAN", "", claim.lastName(), claim.firstName(), claim.born().toString(),
                    claim.member(), PAYEE_NPI, claim.day().toString(), claim.day().toString(), "false", String.valueOf(line.number()), line.control(),
                    "HC", line.code(), line.modifier(), "1", charge, charge, claim.day().toString()));
            out.write('\n');
        }
    }

    private static String dollars(long cents) {
        return cents / 100 + (cents % 100 < 10 ? ".0" : ".") + cents % 100;
    }

    private static String day(LocalDate day) {
        return day.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    /** The 835 while it is written. */
    private final class Segments {

        private final Writer out;
        private int count;

        Segments(Writer out) {
            this.out = out;
        }

        private void segment(String... elements) throws IOException {
            count++;
            int last = elements.length - 1;
            while (last > 0 && elements[last].isEmpty()) {
                last--;
            }
            for (int i = 0; i <= last; i++) {
                out.write(elements[i]);
                out.write(i == last ? '~' : '*');
            }
            out.write('\n');
        }

        void write() throws IOException {
            segment("ISA", "00", "          ", "00", "          ", "ZZ", "BENCHPAYER     ", "ZZ", "BENCHPRACTICE  ", "260302", "0800", "^", "00501",
                    "000000001", "0", "P", ":");
            segment("GS", "HP", "BENCHPAYER", "BENCHPRACTICE", "20260302", "0800", "1", "X", "005010X221A1");
            count = 0;
            header();
            for (long number = first; number < first + claims; number++) {
                if ((number - first) % CLAIMS_OF_A_BATCH == 0) {
                    segment("LX", String.valueOf((number - first) / CLAIMS_OF_A_BATCH + 1));
                }
                claim(GeneratedClaim.of(seed, number));
            }
            segment("SE", String.valueOf(count + 1), "0001");
            segment("GE", "1", "1");
            segment("IEA", "1", "000000001");
        }

        private void header() throws IOException {
            long paid = 0;
            for (long number = first; number < first + claims; number++) {
                paid += GeneratedClaim.of(seed, number).paid();
            }
            segment("ST", "835", "0001");
            segment("BPR", "I", dollars(paid), "C", "ACH", "CCP", "01", "999999992", "DA", "1234567", PAYER, "", "01", "999988880", "DA", "98765",
                    day(GeneratedClaim.PAID_ON));
            segment("TRN", "1", "EFT" + seed + "T" + first + "N" + claims, PAYER);
            segment("DTM", "405", day(GeneratedClaim.PAID_ON));
            segment("N1", "PR", "BENCH HEALTH PLAN");
            segment("N3", "1 MAIN ST");
            segment("N4", "SPRINGFIELD", "IL", "62701");
            segment("PER", "BL", "EDI SUPPORT", "TE", "8005550101");
            segment("N1", "PE", "BENCH PRACTICE", "XX", PAYEE_NPI);
            segment("REF", "TJ", "987654321");
        }

        private void claim(GeneratedClaim claim) throws IOException {
            boolean denied = claim.paid() == 0 && claim.patient() == 0;
            segment("CLP", claim.control(), denied ? "4" : "1", dollars(claim.charge()), dollars(claim.paid()),
                    claim.patient() == 0 ? "" : dollars(claim.patient()), "12", claim.payerControl(), "11", "1");
            segment("NM1", "QC", "1", claim.lastName(), claim.firstName(), "", "", "", "MI", claim.member());
            segment("NM1", "82", "2", "BENCH PRACTICE", "", "", "", "", "XX", PAYEE_NPI);
            segment("REF", "EA", "MRN" + claim.number());
            segment("DTM", "232", day(claim.day()));
            segment("DTM", "233", day(claim.day()));
            segment("DTM", "050", day(claim.day().plusDays(3)));
            for (GeneratedClaim.Line line : claim.lines()) {
                line(line, claim.day());
            }
        }

        private void line(GeneratedClaim.Line line, LocalDate day) throws IOException {
            segment("SVC", "HC:" + line.code() + (line.modifier().isEmpty() ? "" : ":" + line.modifier()), dollars(line.charge()),
                    dollars(line.paid()), "", "1");
            segment("DTM", "472", day(day));
            if (line.contractual() > 0) {
                segment("CAS", "CO", "45", dollars(line.contractual()));
            } else if (line.denied() > 0) {
                segment("CAS", "CO", line.deniedReason(), dollars(line.denied()));
            }
            if (line.patient() > 0) {
                segment("CAS", "PR", line.patientReason(), dollars(line.patient()));
            }
            segment("REF", "6R", line.control());
            if (line.paid() > 0) {
                segment("AMT", "B6", dollars(line.paid() + line.patient()));
            }
            if (line.deniedReason().equals("16")) {
                segment("LQ", "HE", "M51");
            }
        }
    }
}
