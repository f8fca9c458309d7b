package org.claimwright.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.claimwright.access.ClaimwrightPrincipal;
import org.claimwright.access.CurrentCaller;
import org.claimwright.access.Role;
import org.claimwright.audit.Audit;
import org.claimwright.claims.ImportClaims;
import org.claimwright.exchange.EdiProblems;
import org.claimwright.exchange.Interchanges;
import org.claimwright.exchange.Outbox;
import org.claimwright.exchange.RawFiles;
import org.claimwright.exchange.TransactionSets;
import org.claimwright.intake.ReadFile;
import org.claimwright.receivables.Ledger;
import org.claimwright.remittance.PostRemittance;
import org.claimwright.remittance.RemittanceOutlines;
import org.claimwright.workqueue.Todo;
import org.claimwright.workqueue.WorkItems;

/**
 * An 835 to committed postings, with the wall and all triggers on and fsync on, against COPY alone of the very same rows; and what a claim costs in
 * a small remittance and in a large one.
 */
final class PostingBench {

    private static final int CLAIMS = 20_000;
    private static final int SMALL = 10_000;

    private final Path directory;
    private final int rounds;
    private final int large;
    private long nextClaim;

    PostingBench(Path directory, boolean quick, boolean full) {
        this.directory = directory;
        this.rounds = quick ? 2 : 4;
        this.large = quick ? 50_000 : full ? 1_000_000 : 200_000;
    }

    /** What one file took, in seconds. */
    private record Posted(double reading, double wall, double java, double postgres) {
    }

    void run(Table table) throws Exception {
        try (BenchDatabase database = new BenchDatabase(directory.resolve("pg"))) {
            BenchDatabase.run(database.superuser(), "insert into client (org_id, name, npi) values (" + database.organisation() + ", 'Bench', '"
                    + GeneratedFiles.PAYEE_NPI + "')");
            againstCopy(database, table);
            asItGrows(database, table);
        }
    }

    private void againstCopy(BenchDatabase database, Table table) throws Exception {
        Yardstick yardstick = new Yardstick(database);
        List<Posted> ours = new ArrayList<>();
        List<Yardstick.Loaded> copies = new ArrayList<>();
        for (int round = -1; round < rounds; round++) {
            GeneratedFiles files = imported(database, CLAIMS);
            yardstick.catchUp();
            Posted posted = post(database, files);
            Yardstick.Loaded copied = yardstick.loadNews();
            if (round >= 0) {
                ours.add(posted);
                copies.add(copied);
            }
        }
        Measured wall = measured(ours.stream().map(Posted::wall).toList());
        Measured whole = measured(ours.stream().map(posted -> posted.wall + posted.reading).toList());
        Measured copy = measured(copies.stream().map(Yardstick.Loaded::wall).toList());
        table.told("posting: rows of " + CLAIMS + " claims", String.format("%,d", copies.get(0).rows()));
        table.told("posting: PostRemittance, committed", String.format("%,.0f claims a second; CPU %.2f s Java, %.2f s PostgreSQL", CLAIMS / wall.median(),
                measured(ours.stream().map(Posted::java).toList()).median(), measured(ours.stream().map(Posted::postgres).toList()).median()));
        table.told("posting: COPY alone, committed", String.format("%,.0f claims a second; CPU %.2f s PostgreSQL", CLAIMS / copy.median(),
                measured(copies.stream().map(Yardstick.Loaded::cpu).toList()).median()));
        table.atLeast("posting rate : COPY alone (wall)", copy.by(wall), 0.75);
        Measured copyCpu = measured(copies.stream().map(Yardstick.Loaded::cpu).toList());
        table.told("posting rate : COPY alone (CPU of PostgreSQL)", copyCpu.by(measured(ours.stream().map(Posted::postgres).toList())).text());
        table.told("posting rate : COPY alone (CPU of PostgreSQL and Java)",
                copyCpu.by(measured(ours.stream().map(posted -> posted.postgres + posted.java).toList())).text());
        table.told("posting rate with storing, reading and checking : COPY alone (wall)", copy.by(whole).text());
    }

    private void asItGrows(BenchDatabase database, Table table) throws Exception {
        List<Double> small = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            small.add(post(database, imported(database, SMALL)).wall / SMALL);
        }
        double big = post(database, imported(database, large)).wall / large;
        Measured ratio = measured(small.stream().map(each -> big / each).toList());
        table.atMost(String.format("a claim's cost in %,d : in %,d", large, SMALL), ratio, 1.2);
    }

    private static Measured measured(List<Double> values) {
        return new Measured(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private GeneratedFiles imported(BenchDatabase database, int claims) throws Exception {
        GeneratedFiles files = new GeneratedFiles(835, nextClaim, claims);
        nextClaim += claims;
        Path csv = files.openClaims(directory.resolve("open.csv"));
        database.transaction(source -> {
            CurrentCaller caller = new CurrentCaller(new ClaimwrightPrincipal("bench", database.organisation(), 1, Role.ADMIN, "Bench"));
            try (InputStream in = Files.newInputStream(csv)) {
                return new ImportClaims(source, new Ledger(source), new Audit(source, caller), caller, Clock.systemDefaultZone()).run(in);
            }
        });
        BenchDatabase.run(database.superuser(), "vacuum analyze claim", "vacuum analyze service_line", "vacuum analyze journal", "vacuum analyze entry");
        return files;
    }

    private Posted post(BenchDatabase database, GeneratedFiles files) throws Exception {
        Path file = files.remittance(directory.resolve("post.835"));
        BenchDatabase.run(database.superuser(), "checkpoint");
        long begun = System.nanoTime();
        long fileId = database.transaction(source -> store(source, file));
        database.transaction(source -> {
            new ReadFile(files(source), new Interchanges(source), new TransactionSets(source), new EdiProblems(source),
                    new RemittanceOutlines(source), new Outbox(source), new Todo(source), new WorkItems(source), Clock.systemDefaultZone()).handle(fileId);
            return null;
        });
        double reading = (System.nanoTime() - begun) / 1e9;
        int transaction = database.number("select transaction_id from transaction_set where file_id = " + fileId);
        BenchDatabase.run(database.superuser(), "checkpoint");
        double postgres = BenchDatabase.cpuOf(database.app());
        database.app().rollback();
        long java = cpuOfJava();
        begun = System.nanoTime();
        database.transaction(source -> {
            new PostRemittance(source, files(source), new Ledger(source), new WorkItems(source), new Todo(source), partner -> Set.of(), Clock.systemDefaultZone()).handle(transaction);
            return null;
        });
        double wall = (System.nanoTime() - begun) / 1e9;
        Posted posted = new Posted(reading, wall, (cpuOfJava() - java) / 1e9, BenchDatabase.cpuOf(database.app()) - postgres);
        database.app().rollback();
        expectPosted(database, fileId);
        return posted;
    }

    /** Of all threads, in nanoseconds: posting uses several. */
    private static long cpuOfJava() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static long store(DataSource source, Path file) throws Exception {
        try (InputStream in = Files.newInputStream(file)) {
            return files(source).store("upload", file.getFileName().toString(), in).fileId();
        }
    }

    private static RawFiles files(DataSource source) {
        return new RawFiles(source, RawFiles.DEFAULT_LIMIT);
    }

    private static void expectPosted(BenchDatabase database, long fileId) throws SQLException, IOException {
        try (Statement statement = database.superuser().createStatement(); ResultSet row = statement.executeQuery(
                "select state, hold_reason, hold_words from remittance where file_id = " + fileId)) {
            if (!row.next() || !row.getString(1).equals("POSTED")) {
                throw new IOException("the bench's remittance was not posted: " + row.getString(1) + " " + row.getString(2) + " " + row.getString(3));
            }
        }
    }
}
