package org.claimwright.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A claim as it was billed and as the payer decided it. The same number of the same seed is always the same claim, so that the open claims and
 * the remittance are written one after the other without holding either. Amounts in cents.
 *
 * @param unknown the practice never billed it: what is paid for it goes to unapplied
 */
record GeneratedClaim(long number, String control, String payerControl, String lastName, String firstName, LocalDate born,
                      String member, LocalDate day, boolean unknown, List<Line> lines) {

    static final LocalDate PAID_ON = LocalDate.of(2026, 3, 2);

    private static final String[] LAST = {"ARBORGAST", "BELLWETHER", "CAULFIELD", "DUNMORE", "ESTRADA", "FAIRWEATHER", "GOLDING", "HOLLOWAY"};
    private static final String[] FIRST = {"ADA", "BRUNO", "CLARA", "DMITRI", "ELENA", "FELIX", "GRETA", "HUGO"};
    private static final String[] CODES = {"99213", "99214", "99203", "90837", "97110", "85025", "80053", "93000"};

    /** A service line and what became of it; at most one of the two shares is the patient's, the rest of the charge is adjusted or paid. */
    record Line(int number, String code, String modifier, String control, long charge, long contractual, long patient, String patientReason,
                long denied, String deniedReason) {
        long paid() {
            return charge - contractual - patient - denied;
        }
    }

    static GeneratedClaim of(long seed, long number) {
        SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + number);
        String control = "CW" + Long.toString(10_000_000 + number);
        List<Line> lines = new ArrayList<>(4);
        int count = 1 + random.nextInt(4);
        for (int line = 1; line <= count; line++) {
            lines.add(line(random, control, line));
        }
        return new GeneratedClaim(number, control, "26" + (100_000_000_000L + number * 7), LAST[random.nextInt(LAST.length)],
                FIRST[random.nextInt(FIRST.length)], LocalDate.of(1935, 1, 1).plusDays(random.nextInt(30_000)), "W" + (100_000_000 + random.nextInt(800_000_000)), PAID_ON.minusDays(20 + random.nextInt(60)),
                random.nextInt(200) == 0, lines);
    }

    private static Line line(SplittableRandom random, String control, int number) {
        long charge = 2_000 + random.nextInt(60_000);
        String code = CODES[random.nextInt(CODES.length)];
        String modifier = random.nextInt(4) == 0 ? "25" : "";
        String lineControl = control + "L" + number;
        if (random.nextInt(20) == 0) {
            return new Line(number, code, modifier, lineControl, charge, 0, 0, "", charge, random.nextBoolean() ? "16" : "197");
        }
        long contractual = charge * (20 + random.nextInt(30)) / 100;
        long patient = random.nextInt(3) == 0 ? 0 : (charge - contractual) * random.nextInt(1, 30) / 100;
        return new Line(number, code, modifier, lineControl, charge, contractual, patient, String.valueOf(1 + random.nextInt(3)), 0, "");
    }

    long charge() {
        return lines.stream().mapToLong(Line::charge).sum();
    }

    long paid() {
        return lines.stream().mapToLong(Line::paid).sum();
    }

    long patient() {
        return lines.stream().mapToLong(Line::patient).sum();
    }
}
