package org.claimwright.remittance;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.claimwright.TestDatabase;
import org.claimwright.edi.EdiReader;
import org.claimwright.edi.GuideRules;
import org.claimwright.exchange.RawFiles;
import org.claimwright.remittance.x12.RemittanceOutline;

/**
 * By hand: what a claim costs from its bytes to its committed postings, in the test's database (fsync off, wall and triggers on). Two lines and
 * three adjustments a claim. Arguments: claims a remittance, remittances.
 */
public final class PostingBench {

    private PostingBench() {
    }

    public static void main(String[] arguments) throws Exception {
        int claims = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        Books books = new Books(TestDatabase.fresh(), "bench");
        for (int round = 1; round <= rounds; round++) {
            open(books, round, claims);
            byte[] file = file(round, claims);
            long fileId = books.ask(source -> new RawFiles(source, RawFiles.DEFAULT_LIMIT).store("upload", "bench", new ByteArrayInputStream(file)).fileId());
            long start = System.nanoTime();
            long cpu = cpu();
            books.read(fileId);
            long read = System.nanoTime();
            long readCpu = cpu();
            EdiReader plain = new EdiReader(GuideRules.NONE);
            plain.read(new ByteArrayInputStream(file), new RemittanceOutline());
            long outlined = System.nanoTime();
            long outlineCpu = cpu();
            double[] server = new double[1];
            long transaction = books.transactions(fileId).get(0);
            books.work(source -> {
                long pid = pid(source);
                double before = serverCpuMicros(pid);
                books.post(source, transaction);
                server[0] = serverCpuMicros(pid) - before;
            });
            long posted = System.nanoTime();
            long postCpu = cpu();
            System.out.printf(Locale.ROOT, "%s claims %d, %d MB: read and check %.1f us a claim (cpu %.1f), first reading %.1f (cpu %.1f), post %.1f (cpu %.1f, of the database %.1f) = %.0f claims/s; heap %d MB%n",
                books.remittances().get(round - 1), claims, file.length / 1_000_000, us(start, read, claims), us(cpu, readCpu, claims), us(read, outlined, claims),
                us(readCpu, outlineCpu, claims), us(outlined, posted, claims), us(outlineCpu, postCpu, claims), server[0] / claims, claims * 1e9 / (posted - outlined),
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20);
        }
        System.out.println(books.accounts());
        System.exit(0);
    }

    private static double us(long from, long to, int claims) {
        return (to - from) / 1e3 / claims;
    }

    private static long pid(DataSource source) throws SQLException {
        try (var connection = source.getConnection(); var row = connection.createStatement().executeQuery("select pg_backend_pid()")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Of one backend: Linux counts it in hundredths of a second. */
    private static double serverCpuMicros(long pid) throws IOException {
        String[] stat = Files.readString(Path.of("/proc/" + pid + "/stat")).split("\\) ")[1].split(" ");
        return (Long.parseLong(stat[11]) + Long.parseLong(stat[12])) * 10_000.0;
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void open(Books books, int round, int claims) {
        String id = "'B" + round + "N' || n";
        books.run("insert into patient (last_name, first_name) select 'DOE', 'JANE' from generate_series(1, 1)",
            "insert into claim (patient_control_number, control_key, payer_id, patient_id, from_date, to_date, charge_cents)"
                + " select " + id + ", " + id + ", (select min(payer_id) from payer), (select min(patient_id) from patient), '2026-02-01', '2026-02-01', 15000"
                + " from generate_series(1, " + claims + ") n",
            "insert into service_line (claim_id, line_no, control_number, qualifier, code, units, charge_cents, service_date)"
                + " select claim_id, l, 'L' || l, 'HC', case l when 1 then '99213' else '96372' end, 1, case l when 1 then 10000 else 5000 end, '2026-02-01'"
                + " from claim, generate_series(1, 2) l where patient_control_number like 'B" + round + "N%'");
    }

    private static byte[] file(int round, int claims) {
        List<String> segments = new ArrayList<>(claims * 10);
        for (int n = 1; n <= claims; n++) {
            if (n % 1000 == 0) {
                segments.add("LX*" + (n / 1000 + 1));
            }
            segments.add("CLP*B" + round + "N" + n + "*1*150*95*10*12*ICN" + round + "N" + n + "*11*1");
            segments.addAll(List.of("REF*EA*MR" + n, "DTM*232*20260201", "SVC*HC:99213*100*70**1", "CAS*CO*45*20", "CAS*PR*2*10", "REF*6R*L1",
                "SVC*HC:96372*50*25**1", "CAS*CO*45*25", "REF*6R*L2"));
        }
        return Era.paying(95L * claims + ".00").trace("T" + round).with(segments.toArray(new String[0])).text().getBytes(StandardCharsets.ISO_8859_1);
    }
}
